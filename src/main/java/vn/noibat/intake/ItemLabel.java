package vn.noibat.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.noibat.text.Span;

/**
 * The number before an item of a list, as in "4.", "Sự kiện thứ tư:", "IV.".
 *
 * @param style how it is written, the same for all items of a list
 * @param span of the label in the text
 * @param rest of the line behind it
 */
record ItemLabel(int number, String style, Span span, Span rest) {

	private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	private static final String MARKUP = "(?<lead>[*_#>\\h•+\\p{So}\\uFE0F]{0,10}+(?:-\\h)?+)";

	private static final String BEHIND = "(?<rest>[*_\\h]{0,6}+\\S.*)?";

	// Scanners take 1 for l and 0 for O; "28-NQ/TW" is no label.
	private static final Pattern DIGITS = Pattern.compile(MARKUP
			+ "(?<label>[(\\[]?(?<number>\\d{1,2}|l[\\dO]?|\\dO)\\h?(?<mark>\\\\?[.)\\]/:]|\\.?[-–](?=\\h|\\p{Lu}++[\\p{Ll}\\h,])))"
			+ "(?!\\d)(?=$|[*_\\h]|\\p{Lu}|[\"“‘(])" + BEHIND);

	private static final String NOUNS = "sự kiện|kết quả|thành tựu|thành tích|thành quả|dấu ấn|dấu mốc|điểm nhấn|điểm sáng";

	private static final Pattern NOUN = Pattern.compile(
			MARKUP + "(?<label>(?<mark>" + NOUNS + ")\\h(?:nổi bật\\h)?"
					+ "(?:thứ\\h|số\\h)?(?<number>\\d{1,2}|\\p{L}{2,5}(?:\\hmột|\\hhai)?)(?:\\h?[.:,–-]|$))" + BEHIND,
			CASE);

	private static final Pattern ORDINAL = Pattern.compile(
			MARKUP + "(?<label>(?:(?<mark>thứ)\\h(?<number>\\p{L}{2,5}|\\d{1,2})(?:\\h?[,:.]|\\hlà(?:\\h?[,:]|(?=\\h)))"
					+ "|(?<word>\\p{L}{2,5})\\hlà(?:\\h?[,:]|(?=\\h))))" + BEHIND,
			CASE);

	private static final Pattern ROMAN = Pattern.compile(MARKUP
			+ "(?<label>(?<number>X{0,2}(?:IX|IV|V?I{0,3}))(?<mark>[.)/]|\\h?[-–](?=\\h)))(?=\\h|\\p{Lu})" + BEHIND);

	// A key of a telephone, as signs have it.
	private static final Pattern KEY = Pattern
		.compile("(?<label>(?<number>\\d|🔟)(?<mark>\\uFE0F?\\u20E3|(?<=🔟)))" + BEHIND);

	private static final Pattern HASH = Pattern.compile("(?<label>(?<mark>#)(?<number>\\d{1,2}))(?=\\h)" + BEHIND);

	private static final Pattern LETTER = Pattern.compile("(?<label>(?<number>[a-zđ])(?<mark>[.)]))(?=\\h)" + BEHIND);

	// A cell of a table.
	private static final Pattern BARE = Pattern.compile(MARKUP + "(?<label>(?<number>\\d{1,2})(?<mark>))(?<rest>)");

	private static final Pattern PLAIN = Pattern
		.compile("(?<label>(?<number>\\d{1,2})(?<mark>(?=\\h)))(?<rest>\\h{1,3}\\p{Lu}\\p{Ll}.*)");

	private static final Pattern BULLET = Pattern.compile("(?<label>(?<mark>[-–+*•▪●►◆✓✔✅]))(?<rest>\\h*[^\\s*].*)");

	/** How each is written, in the order in which they are tried. */
	private static final Map<Pattern, String> STYLES = styles();

	// Some leave out đ, others f and j: an item may skip a letter.
	private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";

	private static final List<String> WORDS = List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám",
			"chín", "mười");

	private static Map<Pattern, String> styles() {
		Map<Pattern, String> styles = new LinkedHashMap<>();
		styles.put(DIGITS, "1");
		styles.put(NOUN, "");
		styles.put(ORDINAL, "thứ");
		styles.put(ROMAN, "I");
		styles.put(BARE, "1");
		styles.put(KEY, "key");
		styles.put(HASH, "#");
		styles.put(LETTER, "a");
		styles.put(PLAIN, "1_");
		return styles;
	}

	/** The label with which a line begins. */
	static Optional<ItemLabel> of(PaperLine line, String text) {
		String written = line.span().in(text);
		for (Map.Entry<Pattern, String> style : STYLES.entrySet()) {
			Matcher matcher = style.getKey().matcher(written);
			if (matcher.matches()) {
				int number = number(matcher, style.getKey());
				if (number > 0) {
					boolean marked = style.getKey() != ORDINAL && style.getKey() != KEY;
					return Optional
						.of(label(matcher, number, style.getValue() + (marked ? mark(matcher) : ""), line.span()));
				}
			}
		}
		return Optional.empty();
	}

	/** The bullet with which a line begins, as the label of an item without a number. */
	static Optional<ItemLabel> bullet(PaperLine line, String text, int number) {
		Matcher matcher = BULLET.matcher(line.span().in(text));
		return matcher.matches() ? Optional.of(label(matcher, number, matcher.group("mark"), line.span()))
				: Optional.empty();
	}

	private static String mark(Matcher matcher) {
		return matcher.group("mark").strip().toLowerCase(Locale.ROOT).replace('–', '-');
	}

	private static ItemLabel label(Matcher matcher, int number, String style, Span line) {
		Span span = new Span(line.from() + matcher.start("label"), line.from() + matcher.end("label"));
		return new ItemLabel(number, style, span, new Span(span.until(), line.until()));
	}

	private static int number(Matcher matcher, Pattern pattern) {
		String written = matcher.group("number");
		if (written == null) {
			written = matcher.group("word");
		}
		if (pattern == ROMAN) {
			return roman(written);
		}
		if (pattern == LETTER) {
			return LETTERS.indexOf(written) + 1;
		}
		if (pattern == DIGITS) {
			return Integer.parseInt(written.replace('l', '1').replace('O', '0'));
		}
		if (written.equals("🔟")) {
			return 10;
		}
		return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : word(written);
	}

	private static int word(String written) {
		return switch (written.toLowerCase(Locale.ROOT)) {
			case "nhất" -> 1;
			case "nhì" -> 2;
			case "tư" -> 4;
			default -> Math.max(0, WORDS.indexOf(written.toLowerCase(Locale.ROOT)));
		};
	}

	private static int roman(String written) {
		int value = 0;
		for (int i = 0; i < written.length(); i++) {
			int digit = digit(written.charAt(i));
			value += (i + 1 < written.length() && digit < digit(written.charAt(i + 1))) ? -digit : digit;
		}
		return value;
	}

	private static int digit(char roman) {
		return switch (roman) {
			case 'I' -> 1;
			case 'V' -> 5;
			default -> 10;
		};
	}

}
