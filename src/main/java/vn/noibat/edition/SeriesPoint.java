package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Claim;
import vn.noibat.figure.Scope;
import vn.noibat.figure.StatedFact;

/**
 * A figure in the series of its indicator, and where it stands.
 *
 * @param year the year the figure speaks of
 * @param edition the edition it stands in
 * @param highlight the highlight it stands in, if in one
 */
public record SeriesPoint(int year, FactContent fact, ReleasedEdition edition, @Nullable HighlightContent highlight) {

	/** What it says, of the part of the locality that its own words name. */
	Claim claim() {
		return claim(this.fact, this.highlight, this.edition.content().locality());
	}

	static Claim claim(FactContent fact, @Nullable HighlightContent highlight, String locality) {
		StatedFact stated = fact.stated();
		return Claim.of(stated, Scope.of(stated, (highlight != null) ? highlight.text() : "", locality));
	}

}
