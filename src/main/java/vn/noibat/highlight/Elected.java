package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.selection.ElectedNomination;
import vn.noibat.text.Bilingual;

/**
 * What was chosen for a place of the list.
 *
 * @param nomination id of the nomination it was
 */
record Elected(@Nullable String nomination, int rank, String field, Bilingual title, @Nullable Bilingual summary) {

	static Elected of(ElectedNomination nomination) {
		return new Elected(nomination.nominationId(), nomination.rank(), nomination.field(), nomination.title(),
				nomination.summary());
	}

	/** What was chosen elsewhere and comes on paper, which has no summary. */
	static Elected onPaper(int rank, String field, Bilingual title) {
		return new Elected(null, rank, field, title, null);
	}

}
