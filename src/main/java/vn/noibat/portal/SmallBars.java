package vn.noibat.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.text.Language;

/**
 * A year beside the year before it and its plan, small and silent under a figure.
 *
 * @param height in pixels
 */
record SmallBars(int height, List<Bar> rows, @Nullable PlanMark plan) {

	private static final int ROW = 22;

	private static final double LONGEST = 80;

	static final String BROADLY = "basically";

	/**
	 * The bars of a year; null where there is neither a plan nor a year before it that
	 * compares with it.
	 */
	static @Nullable SmallBars of(IndicatorSeries series, int year, Language language) {
		PlanAndResult shown = PlanAndResult.of(series, year);
		FactContent result = shown.result();
		if (result == null || !Periods.isWholeYear(result.period())) {
			return null;
		}
		FactContent before = PlanAndResult.of(series, year - 1).result();
		if (before != null && !compares(series, before, result)) {
			before = null;
		}
		PlanAndResult.Planned plan = shown.plan();
		if (before == null && plan == null) {
			return null;
		}
		List<BigDecimal> values = new ArrayList<>(List.of(result.value()));
		if (before != null) {
			values.add(before.value());
		}
		if (plan != null) {
			values.add(plan.high());
		}
		return draw(result, before, plan, Scale.of(values, LONGEST), series, language);
	}

	private static SmallBars draw(FactContent result, @Nullable FactContent before,
			PlanAndResult.@Nullable Planned plan, Scale scale, IndicatorSeries series, Language language) {
		List<Bar> rows = new ArrayList<>();
		rows.add(new Bar(0, String.valueOf(result.year()), scale.width(result.value()), "now"));
		int height = ROW;
		PlanMark mark = null;
		if (plan != null) {
			String unit = series.indicator().unitLabel().in(language);
			mark = PlanMark.of(plan.low(), plan.high(), Phrases.of(language, "chart.plan", plan.text(unit, language)),
					scale);
			height += ROW;
		}
		if (before != null) {
			rows.add(new Bar(height, String.valueOf(before.year()), scale.width(before.value()), "past"));
			height += ROW;
		}
		return new SmallBars(height, rows, mark);
	}

	// What was "broadly" done is counted otherwise than what was done; and across a break
	// of the series nothing compares.
	private static boolean compares(IndicatorSeries series, FactContent before, FactContent result) {
		boolean broken = series.breaks()
			.stream()
			.anyMatch((broke) -> broke.startsOn().isAfter(before.period().end())
					&& !broke.startsOn().isAfter(result.period().end()));
		return !broken && Periods.isWholeYear(before.period())
				&& before.qualifier().equals(BROADLY) == result.qualifier().equals(BROADLY);
	}

	/**
	 * One bar.
	 *
	 * @param offset from the top, in pixels
	 * @param tone {@code now} or {@code past}
	 */
	record Bar(int offset, String label, String width, String tone) {
	}

}
