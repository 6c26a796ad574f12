package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.DocumentContent;

/**
 * A document in an answer.
 *
 * @param years the years whose newest edition names it, oldest first
 * @param fileUrl of the paper itself; left out where it is not public
 * @param updatedAt release of the edition in which it last changed
 */
record DocumentEntry(@JsonUnwrapped DocumentContent document, List<Integer> years, String url, String urlEn,
		String apiUrl, @Nullable String fileUrl, OffsetDateTime updatedAt) {
}
