package vn.noibat.highlight;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A title that an editor gave.
 *
 * @param nomination the nomination whose title it continues; null where there was none
 * @param revision the revision that has it first
 */
public record EditedTitle(Bilingual title, @Nullable String nomination, int revision, String person, Instant at) {
}
