package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the series of its indicator, and where it stands.
 *
 * @param year the year the figure speaks of
 * @param edition the edition it stands in
 * @param highlight the highlight it stands in, if in one
 */
public record SeriesPoint(int year, FactContent fact, ReleasedEdition edition, @Nullable HighlightContent highlight) {
}
