package vn.noibat.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.FactKind;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.StatedFact;
import vn.noibat.figure.StatedUnit;
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

	static FactContent of(StatedFact fact, Disclosure disclosure) {
		return new FactContent(fact.id(), fact.indicator().slug(), fact.indicator().label(), fact.kind().code(),
				fact.value(), fact.unit().code(), fact.unit().label(), fact.qualifier(), fact.display(),
				new PeriodContent(fact.periodStart(), fact.periodEnd()), PlanContent.of(fact.plan(), disclosure),
				fact.derived(), fact.statedBy(), fact.statedOn(), fact.note(), disclosure.sources(fact.sources()));
	}

	/** The figure as it was stated, as far as it is sealed. */
	StatedFact stated() {
		StatedUnit counted = new StatedUnit(this.unit, this.unitLabel);
		return new StatedFact(this.id, new IndicatorDefinition(this.indicator, this.label, counted, null, false, 0),
				FactKind.of(this.kind), this.value, counted, this.qualifier, this.display, this.period.start(),
				this.period.end(), (this.plan != null) ? this.plan.plan() : null, this.derived, this.statedBy,
				this.statedOn, this.note, this.sources.stream().map(SourceContent::reference).toList());
	}

	/** The year the figure speaks of: that of its period's end. */
	public int year() {
		return this.period.end().getYear();
	}

}
