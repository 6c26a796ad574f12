package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.SourceContent;
import vn.noibat.text.Bilingual;

/**
 * A highlight in an answer.
 *
 * @param officialTitle the heading of the official list, where it has one
 * @param body paragraphs of HTML
 * @param bodyText the same without markup, an empty line between paragraphs
 * @param updatedAt release of the edition in which it last changed
 * @param documents ids of the documents it names
 * @param pictures left out where there are none
 */
record HighlightEntry(String id, int rank, String slug, String field, Bilingual title,
		@Nullable Bilingual officialTitle, Bilingual summary, Bilingual body, Bilingual bodyText, String url,
		String urlEn, String apiUrl, OffsetDateTime updatedAt, List<FactContent> facts, List<SourceContent> sources,
		List<String> documents, @Nullable List<PictureEntry> pictures) {
}
