package vn.noibat.document;

import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.CanonicalJson;

/**
 * Whom a certificate names as the owner of a key, and who says so.
 *
 * @param name of the owner, a body or a person
 * @param organisation of the owner; null where none is named
 * @param serial in upper-case hexadecimal digits
 * @param issuer who issued it
 * @param from when it begins
 * @param until when it ends
 * @param sha256 of its bytes, which no other one has
 */
public record SigningCertificate(String name, @Nullable String organisation, String serial, String issuer, Instant from,
		Instant until, CertificateTrust trust, String sha256) {

	private static final int HEXADECIMAL = 16;

	static SigningCertificate of(X509Certificate certificate, CertificateTrust trust)
			throws CertificateEncodingException {
		JcaX509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
		return new SigningCertificate(name(holder.getSubject()), first(holder.getSubject(), BCStyle.O),
				serial(certificate.getSerialNumber()), name(holder.getIssuer()), certificate.getNotBefore().toInstant(),
				certificate.getNotAfter().toInstant(), trust, sha256(certificate));
	}

	/** Whether it was valid at a time. */
	public boolean isValidAt(Instant time) {
		return !time.isBefore(this.from) && !time.isAfter(this.until);
	}

	/** Whether it is one with which nobody signs in earnest, as its name says. */
	public boolean isTest() {
		return this.trust == CertificateTrust.TEST;
	}

	static String sha256(X509Certificate certificate) {
		try {
			return CanonicalJson.sha256(certificate.getEncoded());
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static String serial(BigInteger serial) {
		return serial.toString(HEXADECIMAL).toUpperCase(Locale.ROOT);
	}

	private static String name(X500Name name) {
		String common = first(name, BCStyle.CN);
		String organisation = first(name, BCStyle.O);
		return (common != null) ? common : (organisation != null) ? organisation : name.toString();
	}

	private static @Nullable String first(X500Name name, ASN1ObjectIdentifier attribute) {
		RDN[] found = name.getRDNs(attribute);
		return (found.length == 0 || found[0].getFirst() == null) ? null
				: IETFUtils.valueToString(found[0].getFirst().getValue()).replaceAll("\\\\(.)", "$1");
	}

}
