package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * An indicator in an answer.
 *
 * @param indicator its slug, which is its id
 * @param key one of the figures a city is asked for first
 * @param years the years it has a figure for, oldest first
 * @param updatedAt release of the edition in which one of its figures last changed
 */
record IndicatorEntry(String indicator, Bilingual label, String unit, Bilingual unitLabel,
		@Nullable Bilingual description, boolean key, List<Integer> years, String url, String urlEn, String apiUrl,
		String csvUrl, OffsetDateTime updatedAt) {
}
