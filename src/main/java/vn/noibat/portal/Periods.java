package vn.noibat.portal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

import vn.noibat.edition.PeriodContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * The days a figure speaks of, in words.
 */
final class Periods {

	private Periods() {
	}

	/** Whether the figure speaks of one whole calendar year. */
	static boolean isWholeYear(PeriodContent period) {
		return startsYear(period.start()) && endsYear(period.end())
				&& period.start().getYear() == period.end().getYear();
	}

	/** As short as it can be without doubt: 2023; 11 tháng năm 2024; tháng 11/2024. */
	static String of(PeriodContent period, Language language) {
		LocalDate start = period.start();
		LocalDate end = period.end();
		if (start.equals(end)) {
			return Phrases.of(language, "period.day", date(start, language));
		}
		if (startsYear(start) && endsYear(end)) {
			return (start.getYear() == end.getYear()) ? String.valueOf(end.getYear())
					: start.getYear() + "–" + end.getYear();
		}
		boolean wholeMonths = start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
		if (wholeMonths && YearMonth.from(start).equals(YearMonth.from(end))) {
			return Phrases.of(language, "period.month." + end.getMonthValue(), String.valueOf(end.getYear()));
		}
		if (wholeMonths && startsYear(start) && start.getYear() == end.getYear()) {
			return Phrases.of(language, "period.months", String.valueOf(end.getMonthValue()),
					String.valueOf(end.getYear()));
		}
		return Phrases.of(language, "period.days", date(start, language), date(end, language));
	}

	private static String date(LocalDate date, Language language) {
		return (language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language);
	}

	private static boolean startsYear(LocalDate date) {
		return date.getDayOfYear() == 1;
	}

	private static boolean endsYear(LocalDate date) {
		return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 31;
	}

}
