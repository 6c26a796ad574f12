package vn.noibat.text;

import java.math.BigDecimal;

/**
 * Numbers and quantities as they are written in Vietnamese (103.000 and 10,34) and
 * English (103,000 and 10.34).
 */
public final class Numbers {

	private static final int GROUP = 3;

	private static final char MINUS = '\u2212';

	private static final char EN_DASH = '\u2013';

	private Numbers() {
	}

	/**
	 * Writes exactly the digits of the value: its scale decides the decimals, trailing
	 * zeros stay, nothing is rounded.
	 */
	public static String format(BigDecimal value, Language language) {
		String plain = value.abs().toPlainString();
		int point = plain.indexOf('.');
		StringBuilder written = new StringBuilder((point < 0) ? plain : plain.substring(0, point));
		for (int i = written.length() - GROUP; i > 0; i -= GROUP) {
			written.insert(i, (language == Language.VI) ? '.' : ',');
		}
		if (point >= 0) {
			written.append((language == Language.VI) ? ',' : '.').append(plain, point + 1, plain.length());
		}
		return ((value.signum() < 0) ? MINUS : "") + written.toString();
	}

	public static String format(long value, Language language) {
		return format(BigDecimal.valueOf(value), language);
	}

	/**
	 * Writes a quantity that does not break from its unit: {@code 103.000 tỷ đồng} with
	 * no-break spaces, {@code 10,34%} with none.
	 * @param unit the unit in the same language; blank where there is none
	 */
	public static String format(BigDecimal value, String unit, Language language) {
		return join(format(value, language), unit, language);
	}

	/**
	 * Writes a range with an en dash, lower end first: {@code 12,7–13,0}.
	 * @throws IllegalArgumentException if the lower end is above the upper one
	 */
	public static String range(BigDecimal low, BigDecimal high, Language language) {
		requireOrder(low, high);
		return format(low, language) + EN_DASH + format(high, language);
	}

	/**
	 * Writes a range and its unit: {@code 12,7–13,0%}.
	 * @throws IllegalArgumentException if the lower end is above the upper one
	 */
	public static String range(BigDecimal low, BigDecimal high, String unit, Language language) {
		return join(range(low, high, language), unit, language);
	}

	static void requireOrder(BigDecimal low, BigDecimal high) {
		if (low.compareTo(high) > 0) {
			throw new IllegalArgumentException("The lower end %s is above the upper end %s".formatted(low, high));
		}
	}

	private static String join(String number, String unit, Language language) {
		String bare = unit.strip();
		if (bare.isEmpty() || bare.startsWith("%") || bare.startsWith("‰")) {
			return number + bare;
		}
		return Typography.nonBreaking(number + Typography.NO_BREAK_SPACE + bare, language);
	}

}
