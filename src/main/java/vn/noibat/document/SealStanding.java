package vn.noibat.document;

import org.jspecify.annotations.Nullable;

/**
 * How far a paper is from the digital signature of its body.
 *
 * @param certificate with which the portal would sign; null where it has none
 * @param stamping whether with a time-stamp
 * @param prepared what was laid out to be signed elsewhere; null while nothing was
 * @param signed what was signed elsewhere and brought back; null while nothing was
 */
public record SealStanding(@Nullable SigningCertificate certificate, boolean stamping, @Nullable PaperToSign prepared,
		@Nullable SignedPaper signed) {
}
