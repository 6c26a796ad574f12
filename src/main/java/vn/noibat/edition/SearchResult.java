package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Something that was found.
 *
 * @param type {@code highlight}, {@code event} or {@code document}
 * @param id of the highlight, event or document
 * @param rank of a highlight, from 1
 */
public record SearchResult(String type, String id, int year, @Nullable Integer rank, @Nullable String field,
		Bilingual title, Snippet snippet) {
}
