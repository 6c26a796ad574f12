package vn.noibat.press;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A year in the list of years.
 */
record YearEntry(String id, int year, String stage, String wording, @Nullable Bilingual wordingNote, Bilingual title,
		int highlightCount, EditionEntry edition, String url, String urlEn, String apiUrl, OffsetDateTime updatedAt) {
}
