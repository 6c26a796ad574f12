package vn.noibat.selection;

import java.time.Instant;

import vn.noibat.text.Bilingual;

/**
 * A title that a nomination had.
 *
 * @param person account of who gave it
 */
public record TitleStep(TitleStage stage, Bilingual title, String person, Instant titledAt) {
}
