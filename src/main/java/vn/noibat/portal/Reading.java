package vn.noibat.portal;

import java.util.List;
import java.util.stream.Stream;

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
		return series.points()
			.stream()
			.map(SeriesPoint::fact)
			.flatMap((fact) -> Stream.ofNullable(fact.note())
				.map((note) -> new Reading(Phrases.of(language, "reading.figure", Periods.of(fact.period(), language),
						PlanAndResult.text(fact, language)), text(note, language))))
			.distinct()
			.toList();
	}

	private static String text(Bilingual note, Language language) {
		return Typography.nonBreaking(note.in(language), language);
	}

}
