package vn.noibat.press;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * An edition in an answer.
 *
 * @param previousSha256 of the edition before it, left out of the first
 * @param url of the canonical JSON; left out where the text was taken back later
 * @param signatureUrl of the detached JWS over it
 * @param verifyUrl of the page that checks the hash
 * @param changesUrl of the page that tells what it changed; left out of a first edition
 * and where the text was taken back later
 * @param kind {@code original}, {@code correction} or {@code withdrawal}
 * @param reason null for an original
 */
record EditionEntry(int number, String sha256, @Nullable String previousSha256, OffsetDateTime releasedAt,
		@Nullable String url, String signatureUrl, String verifyUrl, @Nullable String changesUrl, String kind,
		@JsonInclude @Nullable Bilingual reason) {
}
