package vn.noibat.press;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A result of a search.
 *
 * @param type {@code highlight}, {@code event} or {@code document}
 * @param rank of a highlight
 * @param snippet words around the hit under the code of their language: text and
 * {@code <mark>} only
 * @param apiUrl of the highlight or document itself, of its year for an event
 */
record SearchEntry(String type, String id, int year, @Nullable Integer rank, @Nullable String field, Bilingual title,
		Map<String, String> snippet, String url, String urlEn, String apiUrl) {
}
