package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * One highlight, with what must be known of its year.
 */
record HighlightAnswer(@JsonUnwrapped HighlightEntry highlight, int year, String locality, String stage, String wording,
		@Nullable Bilingual wordingNote, EditionEntry edition, @JsonUnwrapped Terms terms) {
}
