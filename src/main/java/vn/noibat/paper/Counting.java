package vn.noibat.paper;

import java.util.Locale;

/**
 * Writes the numbers of lists as word processors do.
 */
final class Counting {

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] SIGNS = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };

	private static final int LETTERS = 26;

	private static final int MOST_LETTERS = 780;

	private static final int MOST_ROMAN = 3999;

	private Counting() {
	}

	/**
	 * A number as a format of Word's has it; one that it does not know, or cannot write,
	 * in digits.
	 * @param format as ISO/IEC 29500-1, 17.18.59 names it
	 */
	static String write(int number, String format) {
		return switch (format) {
			case "upperRoman" -> roman(number);
			case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
			case "upperLetter" -> letter(number);
			case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
			case "decimalZero" -> (number >= 0 && number < 10) ? "0" + number : String.valueOf(number);
			default -> String.valueOf(number);
		};
	}

	private static String roman(int number) {
		if (number < 1 || number > MOST_ROMAN) {
			return String.valueOf(number);
		}
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int sign = 0; sign < SIGNS.length; sign++) {
			while (rest >= VALUES[sign]) {
				roman.append(SIGNS[sign]);
				rest -= VALUES[sign];
			}
		}
		return roman.toString();
	}

	// After Z comes AA, then BB.
	private static String letter(int number) {
		if (number < 1 || number > MOST_LETTERS) {
			return String.valueOf(number);
		}
		return String.valueOf((char) ('A' + (number - 1) % LETTERS)).repeat((number - 1) / LETTERS + 1);
	}

}
