package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * The part of a year that a text is from.
 *
 * @param language in which the text is
 * @param rank of a highlight
 * @param url of the part in the newest edition, or of the year
 */
record PartEntry(String id, Bilingual title, @Nullable Integer rank, String language, String url) {
}
