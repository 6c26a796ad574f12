package vn.noibat.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.StatedFact;
import vn.noibat.text.Bilingual;

/**
 * A figure as sealed.
 *
 * @param kind {@code actual}, {@code plan}, {@code target} or {@code comparison}
 * @param qualifier a qualifier of the public contract, e.g. {@code nearly}
 * @param display the figure as it is read
 * @param derived computed from stated figures, stated nowhere
 */
public record FactContent(String id, String indicator, Bilingual label, String kind, BigDecimal value, String unit,
		Bilingual unitLabel, String qualifier, Bilingual display, PeriodContent period, @Nullable PlanContent plan,
		boolean derived, @Nullable Bilingual statedBy, @Nullable LocalDate statedOn, @Nullable Bilingual note,
		List<SourceContent> sources) {

	static FactContent of(StatedFact fact) {
		return new FactContent(fact.id(), fact.indicator().slug(), fact.indicator().label(), fact.kind().code(),
				fact.value(), fact.unit().code(), fact.unit().label(), fact.qualifier(), fact.display(),
				new PeriodContent(fact.periodStart(), fact.periodEnd()), PlanContent.of(fact.plan()), fact.derived(),
				fact.statedBy(), fact.statedOn(), fact.note(), fact.sources().stream().map(SourceContent::of).toList());
	}

	/** The year the figure speaks of: that of its period's end. */
	public int year() {
		return this.period.end().getYear();
	}

}
