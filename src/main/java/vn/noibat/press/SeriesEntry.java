package vn.noibat.press;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.PeriodContent;
import vn.noibat.edition.PlanContent;
import vn.noibat.edition.SourceContent;
import vn.noibat.text.Bilingual;

/**
 * A figure in the series of its indicator.
 *
 * @param id of the fact
 * @param year the year the figure speaks of
 * @param listYear the year whose edition states it
 * @param highlight the highlight it stands in, if in one
 */
record SeriesEntry(String id, int year, int listYear, String kind, BigDecimal value, String unit, Bilingual unitLabel,
		String qualifier, Bilingual display, PeriodContent period, @Nullable PlanContent plan, boolean derived,
		@Nullable Bilingual statedBy, @Nullable LocalDate statedOn, @Nullable Bilingual note,
		List<SourceContent> sources, @Nullable HighlightLink highlight) {
}
