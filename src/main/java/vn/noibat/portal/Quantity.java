package vn.noibat.portal;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.Spoken;
import vn.noibat.text.Typography;

/**
 * A figure as it is read, taken apart so that its number can stand large.
 *
 * @param qualifier what stands before the number, e.g. {@code gần} or {@code nearly VND}
 * @param unit what stands behind it
 * @param spoken what to read instead, where the written form would be misread
 */
record Quantity(@Nullable String qualifier, String value, @Nullable String unit, @Nullable String spoken) {

	private static final String NUMBER = "\\d+(?:[.,]\\d+){0,9}";

	private static final Pattern NUMERAL = Pattern.compile("(?<![\\p{L}\\p{N}])(?<first>" + NUMBER + ")(?:[–/]" + NUMBER
			+ "|(?:st|nd|rd|th)(?!\\p{L}))?(?:%|(?!\\p{L}))");

	private static final Pattern RANGE = Pattern.compile("(?<low>" + NUMBER + ")–(?<high>" + NUMBER + ")");

	private static final Pattern SHARE = Pattern
		.compile("(?<![\\p{N}/])(?<part>\\d{1,9})/(?<whole>\\d{1,9})(?![\\p{N}/]|-?\\p{Lu})");

	private static final Pattern ENGLISH_MONEY = Pattern.compile("(million|billion) ([A-Z]{3})");

	private static final String SPACE = "[\\s\\u00A0]";

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	/**
	 * Takes a figure apart; where it holds several numbers, the one that is the value
	 * stands large, and where it holds none, all of it does.
	 */
	static Quantity of(String display, BigDecimal value, Language language) {
		MatchResult numeral = numeral(display, value, language);
		if (numeral == null) {
			return new Quantity(null, display.strip(), null, null);
		}
		String number = numeral.group();
		boolean percent = number.endsWith("%");
		String behind = trim(display.substring(numeral.end()));
		String unit = percent ? trim("%" + ((behind != null) ? " " + behind : "")) : behind;
		String spoken = spoken(display, language);
		return new Quantity(trim(display.substring(0, numeral.start())),
				percent ? number.substring(0, number.length() - 1) : number, unit,
				spoken.equals(display) ? null : spoken);
	}

	/**
	 * The text with ranges and shares in words: “từ 12,7 đến 13,0%”, “7 trên 8 huyện”.
	 */
	static String spoken(String text, Language language) {
		String ranges = RANGE.matcher(text).replaceAll((range) -> {
			BigDecimal low = parse(range.group(1), language);
			BigDecimal high = parse(range.group(2), language);
			return Matcher
				.quoteReplacement((low.compareTo(high) <= 0) ? Spoken.range(low, high, "", language) : range.group());
		});
		return SHARE.matcher(ranges).replaceAll((share) -> {
			int part = Integer.parseInt(share.group(1));
			int whole = Integer.parseInt(share.group(2));
			return (part <= whole) ? Spoken.share(part, whole, language) : share.group();
		});
	}

	/** A number or range with its unit, both ends with the same decimals. */
	static String written(BigDecimal low, BigDecimal high, String unit, Language language) {
		BigDecimal first = low;
		BigDecimal last = high;
		Matcher money = ENGLISH_MONEY.matcher(unit);
		if (language == Language.EN && money.matches()) {
			String magnitude = money.group(1);
			if (low.compareTo(THOUSAND) >= 0) {
				first = shift(low);
				last = shift(high);
				magnitude = magnitude.equals("million") ? "billion" : "trillion";
			}
			return Typography.nonBreaking(money.group(2) + " " + digits(first, last, language) + " " + magnitude,
					language);
		}
		int scale = Math.max(Math.max(low.scale(), high.scale()), 0);
		return (low.compareTo(high) == 0) ? Numbers.format(low, unit, language)
				: Numbers.range(low.setScale(scale), high.setScale(scale), unit, language);
	}

	private static String digits(BigDecimal low, BigDecimal high, Language language) {
		int scale = Math.max(Math.max(low.scale(), high.scale()), 0);
		return (low.compareTo(high) == 0) ? Numbers.format(low, language)
				: Numbers.range(low.setScale(scale), high.setScale(scale), language);
	}

	private static BigDecimal shift(BigDecimal value) {
		BigDecimal shifted = value.movePointLeft(3).stripTrailingZeros();
		return (shifted.scale() < 0) ? shifted.setScale(0) : shifted;
	}

	private static @Nullable MatchResult numeral(String display, BigDecimal value, Language language) {
		Matcher matcher = NUMERAL.matcher(display);
		MatchResult first = null;
		while (matcher.find()) {
			if (parse(matcher.group("first"), language).compareTo(value) == 0) {
				return matcher.toMatchResult();
			}
			first = (first != null) ? first : matcher.toMatchResult();
		}
		return first;
	}

	private static BigDecimal parse(String number, Language language) {
		String plain = (language == Language.VI) ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
		try {
			return new BigDecimal(plain);
		}
		catch (NumberFormatException ex) {
			// Two decimal marks: a list of numbers, none of them the value.
			return BigDecimal.ONE.negate();
		}
	}

	private static @Nullable String trim(String text) {
		String trimmed = text.replaceAll("^" + SPACE + "+|" + SPACE + "+$", "");
		return trimmed.isEmpty() ? null : trimmed;
	}

}
