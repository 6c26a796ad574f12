package vn.noibat.portal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.PlanContent;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;

/**
 * What is drawn of an indicator for one year: the first result in the indicator's own
 * unit, and the plan that a source states.
 *
 * @param plan what was planned, never a computed plan
 */
record PlanAndResult(int year, @Nullable FactContent result, @Nullable Planned plan) {

	static PlanAndResult of(IndicatorSeries series, int year) {
		FactContent result = facts(series, year, "actual").findFirst().orElse(null);
		return new PlanAndResult(year, result, plan(series, year, result));
	}

	/** The years of which the series says anything, oldest first. */
	static TreeSet<Integer> years(IndicatorSeries series) {
		TreeSet<Integer> years = new TreeSet<>();
		series.points().forEach((point) -> years.add(point.year()));
		series.remarks().forEach((remark) -> years.add(remark.year()));
		return years;
	}

	private static @Nullable Planned plan(IndicatorSeries series, int year, @Nullable FactContent result) {
		PlanContent beside = (result != null) ? result.plan() : null;
		if (beside != null && !beside.derived() && beside.unit().equals(series.indicator().unit())) {
			return new Planned(beside.low(), beside.high(), null);
		}
		Optional<FactContent> stated = facts(series, year, "plan").filter((fact) -> !fact.derived())
			.filter((fact) -> Periods.isWholeYear(fact.period()))
			.findFirst();
		return stated.map((fact) -> new Planned(fact.value(), fact.value(), fact)).orElse(null);
	}

	private static Stream<FactContent> facts(IndicatorSeries series, int year, String kind) {
		return series.points()
			.stream()
			.filter((point) -> point.year() == year)
			.map(SeriesPoint::fact)
			.filter((fact) -> fact.kind().equals(kind) && fact.unit().equals(series.indicator().unit()));
	}

	/** The result as it is read, marked where it is computed. */
	static String text(FactContent fact, Language language) {
		String display = Typography.nonBreaking(fact.display().in(language), language);
		return fact.derived() ? Phrases.of(language, "figure.computed", display) : display;
	}

	/**
	 * What was planned; low and high are equal for one value.
	 *
	 * @param statement the figure that states the plan by itself, rather than beside a
	 * result
	 */
	record Planned(BigDecimal low, BigDecimal high, @Nullable FactContent statement) {

		String text(String unit, Language language) {
			return (this.statement != null) ? PlanAndResult.text(this.statement, language)
					: Quantity.written(this.low, this.high, unit, language);
		}

	}

}
