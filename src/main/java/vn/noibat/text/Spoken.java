package vn.noibat.text;

import java.math.BigDecimal;

/**
 * What a screen reader says in place of a written form that it would misread.
 */
public final class Spoken {

	private static final int TEN = 10;

	private static final int HUNDRED = 100;

	private Spoken() {
	}

	/**
	 * A place in an order, written 5/63: {@code thứ 5 trong 63}, {@code 5th of 63}.
	 * @throws IllegalArgumentException unless the place is from 1 to the number of places
	 */
	public static String rank(int place, int places, Language language) {
		if (place < 1 || place > places) {
			throw new IllegalArgumentException("There is no place %d among %d".formatted(place, places));
		}
		return Wording.of(language, "text.rank", ordinal(place, language), Integer.toString(places));
	}

	/**
	 * A part of a whole, written 7/8: {@code 7 trên 8}, {@code 7 of 8}.
	 * @throws IllegalArgumentException unless the part is from 0 to the whole
	 */
	public static String share(int part, int whole, Language language) {
		if (part < 0 || part > whole) {
			throw new IllegalArgumentException("There are no %d among %d".formatted(part, whole));
		}
		return Wording.of(language, "text.share", Numbers.format(part, language), Numbers.format(whole, language));
	}

	/**
	 * A range, written 12,7–13,0%: {@code từ 12,7 đến 13,0%}, {@code from 12.7 to 13.0%}.
	 * @param unit the unit in the same language; blank where there is none
	 * @throws IllegalArgumentException if the lower end is above the upper one
	 */
	public static String range(BigDecimal low, BigDecimal high, String unit, Language language) {
		Numbers.requireOrder(low, high);
		return Wording.of(language, "text.range", Numbers.format(low, language), Numbers.format(high, unit, language));
	}

	private static String ordinal(int place, Language language) {
		boolean teen = place % HUNDRED / TEN == 1;
		String category = switch (teen ? 0 : place % TEN) {
			case 1 -> "one";
			case 2 -> "two";
			case 3 -> "few";
			default -> "other";
		};
		return Wording.of(language, "text.ordinal." + category, Integer.toString(place));
	}

}
