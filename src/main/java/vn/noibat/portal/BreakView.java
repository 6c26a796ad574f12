package vn.noibat.portal;

import java.util.List;

import vn.noibat.edition.SeriesBreak;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * Where a series stops being comparable.
 *
 * @param marks empty where no source on file tells of it
 */
record BreakView(String when, String reason, List<NoteMark> marks) {

	static BreakView of(SeriesBreak broken, Language language, Notes notes) {
		return new BreakView(when(broken, language), broken.reason().in(language), notes.mark(broken.sources()));
	}

	private static String when(SeriesBreak broken, Language language) {
		String year = String.valueOf(broken.startsOn().getYear());
		return switch (broken.precision()) {
			case "year" -> Phrases.of(language, "chart.year", year);
			case "month" ->
				Phrases.capital(Phrases.of(language, "period.month." + broken.startsOn().getMonthValue(), year));
			default -> Phrases.capital(Dates.official(broken.startsOn(), language));
		};
	}

}
