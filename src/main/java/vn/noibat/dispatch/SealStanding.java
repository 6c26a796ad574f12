package vn.noibat.dispatch;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.PaperToSign;
import vn.noibat.document.SigningCertificate;
import vn.noibat.document.SignedPaper;

/**
 * How far a letter is from the digital signature of its agency.
 *
 * @param certificate with which the portal would sign; null where it has none
 * @param stamping whether with a time-stamp
 * @param prepared what was laid out to be signed elsewhere; null while nothing was
 * @param signed what was signed elsewhere and brought back; null while nothing was
 */
record SealStanding(@Nullable SigningCertificate certificate, boolean stamping, @Nullable PaperToSign prepared,
		@Nullable SignedPaper signed) {
}
