package vn.noibat.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.noibat.database.StartRefused;

/**
 * The certificates of the authorities that the operator trusts (PEM). Nothing is fetched
 * to complete a chain, nor asked whether a certificate was revoked.
 */
@Component
class TrustedCertificates {

	private static final int LONGEST_CHAIN = 4;

	// Those that vouch for each other all round lead along every order of them.
	private static final int MOST_BESIDE = 6;

	private final List<X509Certificate> anchors;

	/**
	 * Reads them.
	 * @param file blank where the operator names none
	 * @throws StartRefused when it cannot be read, or holds no certificate
	 */
	TrustedCertificates(@Value("${noibat.trusted-certificates:}") String file) {
		this.anchors = file.isBlank() ? List.of() : read(Path.of(file));
	}

	/**
	 * Who vouches for a certificate.
	 * @param beside certificates that came with it
	 * @param time at which it was used
	 */
	CertificateTrust of(X509Certificate certificate, Collection<X509Certificate> beside, Instant time) {
		if (TestCertificate.is(certificate)) {
			return CertificateTrust.TEST;
		}
		if (this.anchors.contains(certificate) || leadsToAnchor(certificate, beside, time)) {
			return CertificateTrust.TRUSTED;
		}
		if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
			return CertificateTrust.SELF_SIGNED;
		}
		return this.anchors.isEmpty() ? CertificateTrust.UNCHECKED : CertificateTrust.UNKNOWN_ISSUER;
	}

	/** Whether the operator says whom to trust. */
	boolean areNamed() {
		return !this.anchors.isEmpty();
	}

	/** The certificates of the operator. */
	List<X509Certificate> anchors() {
		return this.anchors;
	}

	private boolean leadsToAnchor(X509Certificate certificate, Collection<X509Certificate> beside, Instant time) {
		if (this.anchors.isEmpty()) {
			return false;
		}
		try {
			X509CertSelector wanted = new X509CertSelector();
			wanted.setCertificate(certificate);
			Set<TrustAnchor> trusted = this.anchors.stream()
				.map((anchor) -> new TrustAnchor(anchor, null))
				.collect(Collectors.toSet());
			PKIXBuilderParameters path = new PKIXBuilderParameters(trusted, wanted);
			path.setRevocationEnabled(false);
			path.setMaxPathLength(LONGEST_CHAIN);
			path.setDate(Date.from(time));
			path.addCertStore(CertStore.getInstance("Collection",
					new CollectionCertStoreParameters(beside.stream().limit(MOST_BESIDE).toList())));
			path.addCertStore(
					CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(certificate))));
			CertPathBuilder.getInstance("PKIX").build(path);
			return true;
		}
		catch (CertPathBuilderException ex) {
			return false;
		}
		catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException ex) {
			throw new IllegalStateException("This Java cannot follow a chain of certificates", ex);
		}
	}

	private static List<X509Certificate> read(Path file) {
		try (InputStream pem = Files.newInputStream(file)) {
			List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
				.generateCertificates(pem)
				.stream()
				.map(X509Certificate.class::cast)
				.toList();
			if (certificates.isEmpty()) {
				throw new CertificateException("no certificate");
			}
			return certificates;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new StartRefused("NOIBAT_TRUSTED_CERTIFICATES: " + file
					+ " không đọc được chứng thư nào (PEM) / no certificate can be read (PEM): " + ex.getMessage());
		}
	}

}
