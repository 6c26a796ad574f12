package vn.noibat.document;

import java.time.LocalDate;

/**
 * The span in which an issuer counts its numbers where nobody says otherwise: the
 * calendar year for the State (Nghị định 30/2020/NĐ-CP, Điều 15), the congress term for
 * the Party (Hướng dẫn 36-HD/VPTW).
 *
 * @param until the first day after it
 */
record Period(LocalDate from, LocalDate until) {

	private static final int YEARS_OF_TERM = 5;

	// The congresses of provinces and cities meet in the autumn of every fifth year.
	private static final int MONTH_OF_CONGRESS = 10;

	static String yearOf(LocalDate day) {
		return Integer.toString(day.getYear());
	}

	static Period termOf(LocalDate day) {
		int year = (day.getMonthValue() >= MONTH_OF_CONGRESS) ? day.getYear() : day.getYear() - 1;
		LocalDate from = LocalDate.of(Math.floorDiv(year, YEARS_OF_TERM) * YEARS_OF_TERM, MONTH_OF_CONGRESS, 1);
		return new Period(from, from.plusYears(YEARS_OF_TERM));
	}

	/** Its two years, e.g. {@code 2020-2025}. */
	String label() {
		return this.from.getYear() + "-" + this.until.getYear();
	}

}
