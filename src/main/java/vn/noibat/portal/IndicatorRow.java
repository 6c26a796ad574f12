package vn.noibat.portal;

import java.util.Comparator;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An indicator with its newest figure.
 *
 * @param period the days the figure speaks of
 * @param kind what the figure is, where it is no result; else empty
 */
record IndicatorRow(String label, String url, String figure, String spoken, String period, String kind) {

	static IndicatorRow of(IndicatorSeries series, Language language, Addresses addresses, Frames frames) {
		FactContent newest = series.points()
			.stream()
			.max(Comparator.comparing((SeriesPoint point) -> isResult(point, series)).thenComparing(SeriesPoint::year))
			.orElseThrow()
			.fact();
		// Of one year the first statement stands for it.
		FactContent shown = series.points()
			.stream()
			.map(SeriesPoint::fact)
			.filter((fact) -> fact.year() == newest.year() && fact.kind().equals(newest.kind()))
			.findFirst()
			.orElse(newest);
		String figure = PlanAndResult.text(shown, language);
		return new IndicatorRow(series.indicator().label().in(language),
				addresses.indicator(series.indicator().slug(), language), figure, Quantity.spoken(figure, language),
				Periods.of(shown.period(), language),
				shown.kind().equals("actual") ? "" : frames.word("fact.kind." + shown.kind(), language));
	}

	private static boolean isResult(SeriesPoint point, IndicatorSeries series) {
		return point.fact().kind().equals("actual") && point.fact().unit().equals(series.indicator().unit());
	}

}
