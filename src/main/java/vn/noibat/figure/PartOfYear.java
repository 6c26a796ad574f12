package vn.noibat.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a year that words name: "9 tháng đầu năm", "quý III", "đến hết tháng 11".
 *
 * @param from its first day
 * @param until its last day
 */
public record PartOfYear(LocalDate from, LocalDate until) {

	private static final int MONTHS = 12;

	private static final int QUARTER = 3;

	private static final int HALF = 6;

	// "Trong 9 tháng thi công" is no part of a year: what follows must say so.
	private static final Pattern MONTHS_OF = Pattern
		.compile("(?iu)(?<!\\p{L}|\\d)(\\d{1,2}|ba|sáu|chín|mười một|mười)\\h"
				+ "tháng\\h(?:của\\h)?(đầu năm|cuối năm|qua|năm)(?!\\p{L})");

	private static final Pattern HALF_OF = Pattern.compile("(?iu)(?<!\\p{L})nửa (đầu|cuối) năm(?!\\p{L})");

	private static final Pattern QUARTER_OF = Pattern.compile("(?iu)(?<!\\p{L})quý\\h(IV|I{1,3}|[1-4])(?![\\p{L}\\d])");

	private static final Pattern UP_TO = Pattern
		.compile("(?iu)(?<!\\p{L})(?:đến|tới)\\h(?:(?:hết|cuối|giữa|nay|đầu)\\h)?tháng\\h(\\d{1,2})(?!\\d)");

	private static final Pattern MONTH = Pattern
		.compile("(?iu)(?<!\\p{L})(?:riêng|chỉ)\\h(?:trong\\h)?tháng\\h(\\d{1,2})(?!\\d)");

	private static final Pattern WHOLE = Pattern.compile("(?iu)(?<!\\p{L})cả năm(?!\\p{L})");

	private static final Map<String, Integer> COUNTED = Map.of("ba", 3, "sáu", 6, "chín", 9, "mười", 10, "mười một",
			11);

	/**
	 * The part that the words before a number name last; empty where they name none, or
	 * the whole year.
	 */
	public static Optional<PartOfYear> in(String words, int year) {
		List<Named> named = new ArrayList<>();
		MONTHS_OF.matcher(words).results().forEach((one) -> {
			int many = count(one.group(1));
			boolean last = one.group(2).toLowerCase(Locale.ROOT).startsWith("cuối");
			named.add(last ? new Named(one.start(), MONTHS + 1 - many, MONTHS) : new Named(one.start(), 1, many));
		});
		HALF_OF.matcher(words)
			.results()
			.forEach((one) -> named.add(one.group(1).equalsIgnoreCase("đầu") ? new Named(one.start(), 1, HALF)
					: new Named(one.start(), HALF + 1, MONTHS)));
		QUARTER_OF.matcher(words).results().forEach((one) -> {
			int last = quarter(one.group(1)) * QUARTER;
			named.add(new Named(one.start(), last - QUARTER + 1, last));
		});
		UP_TO.matcher(words).results().forEach((one) -> named.add(new Named(one.start(), 1, count(one.group(1)))));
		MONTH.matcher(words).results().forEach((one) -> {
			int month = count(one.group(1));
			named.add(new Named(one.start(), month, month));
		});
		WHOLE.matcher(words).results().forEach((one) -> named.add(new Named(one.start(), 1, MONTHS)));
		return named.stream().max(Comparator.comparingInt(Named::at)).filter(Named::isPart).map((one) -> one.of(year));
	}

	/** Whether a span is a part of one year. */
	static boolean isPart(LocalDate from, LocalDate until) {
		return from.getYear() == until.getYear()
				&& until.getDayOfYear() - from.getDayOfYear() + 1 < from.lengthOfYear();
	}

	private static int count(String written) {
		return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written)
				: COUNTED.getOrDefault(written.toLowerCase(Locale.ROOT), MONTHS);
	}

	private static int quarter(String written) {
		return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written)
				: written.equalsIgnoreCase("IV") ? QUARTER + 1 : written.length();
	}

	/** Months of a year, and where they are named. */
	private record Named(int at, int first, int last) {

		boolean isPart() {
			return this.first >= 1 && this.first <= this.last && this.last <= MONTHS
					&& this.last - this.first + 1 < MONTHS;
		}

		PartOfYear of(int year) {
			return new PartOfYear(LocalDate.of(year, this.first, 1), YearMonth.of(year, this.last).atEndOfMonth());
		}

	}

}
