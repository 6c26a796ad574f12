package vn.noibat.highlight;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * How far a highlight of a year is.
 *
 * @param rank its place in the list; null when it was taken out of it
 * @param revision number of its newest revision
 * @param editedBy name of the account that saved it, or {@code system}
 * @param settledBy name of the account that called this very revision finished; null
 * while nobody did
 * @param figures how many figures it states
 * @param missing how many things stand in its way
 */
public record HighlightCard(String id, @Nullable Integer rank, String slug, String field, Bilingual title, int revision,
		@Nullable String editedBy, @Nullable Instant editedAt, @Nullable String settledBy, int figures, int pictures,
		int missing) {

	public boolean isSettled() {
		return this.settledBy != null;
	}

}
