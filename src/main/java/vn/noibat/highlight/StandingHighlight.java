package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A highlight of a year's list as it is written now, for what comes in to be held against
 * it.
 *
 * @param revision number of its newest revision; whoever takes something in names it
 * @param body its Vietnamese text, a line for each paragraph; empty while there is none
 */
public record StandingHighlight(String id, int rank, int revision, String field, Bilingual title,
		@Nullable Bilingual officialTitle, String body) {
}
