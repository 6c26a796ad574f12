package vn.noibat.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A passage that differs between two texts.
 *
 * @param group what it belongs to; empty for the whole
 * @param label key of the message that says what it is
 * @param detail which of its kind, or null
 * @param lang code of the language of its words
 * @param pieces old and new, word by word
 */
public record ChangedPassage(String group, String label, @Nullable String detail, String lang,
		List<WordDiff.Piece> pieces) {
}
