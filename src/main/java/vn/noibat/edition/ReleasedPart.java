package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * What of a year a released text is.
 *
 * @param id of the highlight or event; of the year itself for what stands around its list
 * @param highlight null where it is an event or stands around the list
 * @param language in which the text is
 */
public record ReleasedPart(String id, Bilingual title, @Nullable HighlightContent highlight, Language language) {
}
