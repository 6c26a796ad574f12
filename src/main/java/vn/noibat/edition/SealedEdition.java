package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What identifies a sealed edition, whether it is out or not.
 *
 * @param number from 1 within its year, without gaps
 * @param reason why it replaces the one before; null for an original
 * @param sha256 of the canonical bytes, 64 lower-case hexadecimal digits
 * @param previousSha256 of the edition before it
 */
public record SealedEdition(int year, int number, EditionKind kind, @Nullable Bilingual reason, String sha256,
		@Nullable String previousSha256, Instant sealedAt) {
}
