package vn.noibat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that an installation on its embedded database makes for itself, so that
 * signing can be tried out. Its name says what it is, wherever a reader shows it.
 */
final class TestCertificate {

	/** The name of its owner. */
	static final String NAME = "CHỨNG THƯ THỬ NGHIỆM / TEST CERTIFICATE";

	private static final X500Name SUBJECT = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, NAME)
		.addRDN(BCStyle.O, "Nổi Bật")
		.build();

	private static final int SERIAL_BITS = 128;

	private static final int YEARS_VALID = 10;

	private TestCertificate() {
	}

	/** A keystore (PKCS#12) with a new key and its certificate. */
	static byte[] keystore(String password, Instant now) {
		try {
			KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
			keys.initialize(new ECGenParameterSpec("secp256r1"));
			KeyPair pair = keys.generateKeyPair();
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("test", pair.getPrivate(), password.toCharArray(),
					new Certificate[] { selfSigned(pair, now) });
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			store.store(bytes, password.toCharArray());
			return bytes.toByteArray();
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("This Java cannot make an EC key", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether some installation made a certificate to try things out with. */
	static boolean is(X509Certificate certificate) {
		X500Principal subject = certificate.getSubjectX500Principal();
		return subject.equals(certificate.getIssuerX500Principal())
				&& X500Name.getInstance(subject.getEncoded()).equals(SUBJECT);
	}

	private static X509Certificate selfSigned(KeyPair pair, Instant now)
			throws GeneralSecurityException, OperatorCreationException, IOException {
		// Begun long ago, it serves also where a clock was set back to try something out.
		Instant from = now.truncatedTo(ChronoUnit.SECONDS).minus(YEARS_VALID * 365L, ChronoUnit.DAYS);
		var builder = new JcaX509v3CertificateBuilder(SUBJECT, new BigInteger(SERIAL_BITS, new SecureRandom()),
				Date.from(from), Date.from(from.plus(2 * YEARS_VALID * 365L, ChronoUnit.DAYS)), SUBJECT,
				pair.getPublic());
		builder.addExtension(Extension.keyUsage, true,
				new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
	}

}
