package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.noibat.edition.DocumentContent;

/**
 * A document in an answer.
 *
 * @param years the years whose newest edition names it, oldest first
 * @param updatedAt release of the edition in which it last changed
 */
record DocumentEntry(@JsonUnwrapped DocumentContent document, List<Integer> years, String url, String urlEn,
		String apiUrl, OffsetDateTime updatedAt) {
}
