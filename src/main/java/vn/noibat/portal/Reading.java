package vn.noibat.portal;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Stream;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;

/**
 * What to know when reading a figure.
 */
record Reading(String figure, String note) {

	static List<Reading> of(IndicatorSeries series, Language language) {
		return series.points().stream().flatMap((point) -> of(point, series, language)).distinct().toList();
	}

	private static Stream<Reading> of(SeriesPoint point, IndicatorSeries series, Language language) {
		FactContent fact = point.fact();
		String figure = Phrases.of(language, "reading.figure", Periods.of(fact.period(), language),
				PlanAndResult.text(fact, language));
		return Stream.concat(Stream.ofNullable(fact.note()).map((note) -> text(note, language)),
				Disagreement.of(fact, series, point.highlight(), point.edition().content().locality(), language)
					.stream())
			.map((note) -> new Reading(figure, note));
	}

	private static String text(Bilingual note, Language language) {
		return Typography.nonBreaking(note.in(language), language);
	}

}
