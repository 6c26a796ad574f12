package vn.noibat.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.file.StoredFile;

/**
 * A paper with its signatures.
 *
 * @param outside whether it was signed elsewhere, with a token
 * @param signatures in the order in which they were made
 * @param keptBy name of the account that signed it here, or brought it back
 * @param test SHA-256 of the portal's own certificate for trying out; null where it has
 * none
 */
public record SignedPaper(StoredFile file, boolean outside, List<PaperSignature> signatures, String keptBy,
		Instant keptAt, @Nullable String test) {

	public SignedPaper {
		signatures = List.copyOf(signatures);
	}

	/** When it was signed last, as far as its signatures say. */
	public @Nullable Instant signedAt() {
		return this.signatures.isEmpty() ? null : this.signatures.get(this.signatures.size() - 1).time();
	}

	/**
	 * The first certificate for which nobody vouches whom the operator trusts, where it
	 * was signed elsewhere; none when all are vouched for, or it is the portal's own for
	 * trying out.
	 */
	public Optional<SigningCertificate> unvouched() {
		return asked().filter((certificate) -> certificate.trust() != CertificateTrust.TRUSTED);
	}

	/**
	 * The certificate of which a person has to say that it is the body's, where it was
	 * signed elsewhere: an issuer vouches for a name, and not for whom it may sign. Only
	 * the portal's own for trying out needs nobody's word.
	 */
	public Optional<SigningCertificate> asked() {
		List<SigningCertificate> others = this.outside ? this.signatures.stream()
			.map(PaperSignature::certificate)
			.flatMap(Stream::ofNullable)
			.filter((certificate) -> !certificate.sha256().equals(this.test))
			.toList() : List.of();
		return others.stream()
			.filter((certificate) -> certificate.trust() != CertificateTrust.TRUSTED)
			.findFirst()
			.or(() -> others.stream().findFirst());
	}

}
