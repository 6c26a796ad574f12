package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.selection.ElectedNomination;
import vn.noibat.text.Bilingual;

/**
 * What was chosen for a place of the list.
 *
 * @param nomination id of the nomination it was
 */
record Elected(@Nullable String nomination, int rank, String field, Bilingual title, Bilingual summary) {

	static Elected of(ElectedNomination nomination) {
		return new Elected(nomination.nominationId(), nomination.rank(), nomination.field(), nomination.title(),
				nomination.summary());
	}

}
