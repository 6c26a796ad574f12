package vn.noibat.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.noibat.file.StoredFile;

/**
 * A paper with its signatures.
 *
 * @param outside whether it was signed elsewhere, with a token
 * @param signatures in the order in which they were made
 * @param keptBy name of the account that signed it here, or brought it back
 */
public record SignedPaper(StoredFile file, boolean outside, List<PaperSignature> signatures, String keptBy,
		Instant keptAt) {

	public SignedPaper {
		signatures = List.copyOf(signatures);
	}

	/**
	 * The first certificate for which nobody vouches whom the operator trusts, where it
	 * was signed elsewhere; none when all are vouched for, or it says itself to be for
	 * trying out.
	 */
	public Optional<SigningCertificate> unvouched() {
		return this.outside ? this.signatures.stream()
			.map(PaperSignature::certificate)
			.flatMap(Stream::ofNullable)
			.filter((certificate) -> certificate.trust() != CertificateTrust.TRUSTED && !certificate.isTest())
			.findFirst() : Optional.empty();
	}

}
