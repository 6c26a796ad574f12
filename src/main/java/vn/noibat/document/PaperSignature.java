package vn.noibat.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a digital signature in a PDF says, and whether what it covers is what was signed.
 *
 * @param certificate whose key signed; null where that cannot be read
 * @param signedAt when the signer says to have signed; null where nothing is said
 * @param stampedAt when a time-stamp authority had seen the signature; null without a
 * time-stamp that holds
 * @param stampedBy that authority; null where there is none, or it does not say who it is
 * @param intact whether the bytes it covers are those that were signed
 * @param whole whether it covers all of the file, so that nothing was appended after it
 */
public record PaperSignature(@Nullable SigningCertificate certificate, @Nullable Instant signedAt,
		@Nullable Instant stampedAt, @Nullable SigningCertificate stampedBy, boolean intact, boolean whole) {

	static PaperSignature unreadable(boolean whole) {
		return new PaperSignature(null, null, null, null, false, whole);
	}

	/** The time that counts: the authority's before the signer's. */
	public @Nullable Instant time() {
		return (this.stampedAt != null) ? this.stampedAt : this.signedAt;
	}

	/** Whether a certificate signed that proves nothing. */
	public boolean isTest() {
		return this.certificate != null && this.certificate.isTest();
	}

}
