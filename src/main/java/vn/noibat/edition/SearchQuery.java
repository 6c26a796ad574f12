package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * What a reader looks for.
 *
 * @param text words, or a document number; at most 200 characters, blank finds nothing
 * @param year only this year
 * @param field only this field
 * @param page from 1
 * @param size of a page, from 1 to 100
 * @param language in which snippets are shown where both have a hit
 */
public record SearchQuery(String text, @Nullable Integer year, @Nullable String field, int page, int size,
		Language language) {

	public static final int LONGEST_TEXT = 200;

	public static final int LARGEST_PAGE = 100;

	private static final int LONGEST_FIELD = 40;

	private static final int LAST_PAGE = 10_000;

	/**
	 * Checks what was asked for.
	 * @throws RefusedRequest when a value is out of its range or the text cannot be a
	 * text
	 */
	public SearchQuery {
		text = Folding.nfc(text).strip();
		if (text.length() > LONGEST_TEXT) {
			throw RefusedRequest.bad("search.refused.long", LONGEST_TEXT);
		}
		if (text.codePoints().anyMatch((character) -> Character.isISOControl(character) || character == '\uFFFD')) {
			throw RefusedRequest.bad("search.refused.characters");
		}
		if (page < 1 || page > LAST_PAGE) {
			throw RefusedRequest.bad("search.refused.page", LAST_PAGE);
		}
		if (size < 1 || size > LARGEST_PAGE) {
			throw RefusedRequest.bad("search.refused.size", LARGEST_PAGE);
		}
		field = (field == null || field.isBlank()) ? null : field.strip();
		if (field != null && (field.length() > LONGEST_FIELD || !field.matches("[a-z]+(-[a-z]+)*"))) {
			throw RefusedRequest.bad("search.refused.field");
		}
	}

}
