package vn.noibat.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text in one spelling of its characters: NFC, plain hyphens and slashes, nothing that
 * is not seen, digits where scanners saw letters, no stars of markup; it still knows
 * where each of them stood.
 */
final class PlainText {

	// Word processors write dashes, fraction slashes and invisible characters into
	// numbers; the letters eth and African d look like Đ.
	private static final Pattern UNLIKE = Pattern
		.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\u2010-\\u2015\\u2212\\u2044\\u2215\\u00D0\\u0189]");

	// Scanners take 0 for O and 1 for l: "3l/QĐ-UBND", "ngày O5 tháng l2".
	private static final Pattern SCANNED = Pattern
		.compile("(?<![\\p{L}\\p{N}/])(?=[Ol]{0,3}+\\d)[\\dOl]{2,5}+(?=[/-]\\p{Lu}\\p{L}{1,9}+[/-]\\p{Lu})"
				+ "|(?<![\\p{L}\\p{N}/])[\\dOl]{2}/[\\dOl]{2}(?=/2\\d{3}(?!\\p{N}))"
				+ "|(?<=[Nn]gày\\h|tháng\\h)(?:[Ol]\\d|\\d[Ol])(?=\\h(?:tháng|năm)\\h)");

	// And I for 1, in amounts: "l,04 tỷ", "3OO.000 tấn".
	private static final Pattern SCANNED_AMOUNT = Pattern.compile(
			"(?<![\\p{L}\\p{N}/.,:-])(?!I\\.)(?=[\\d.,]{0,12}+[OlI])(?=[OlI]{0,2}+[.,]?+\\d)[\\dlI][\\dOlI]{0,3}+(?:[.,][\\dOlI]{1,3}+){0,4}+"
					+ "(?=\\h?+%|\\h(?:nghìn|ngàn|triệu|t[ỷỉ]|đồng|USD|tấn|ha|km|m2|m3|MW|người|hộ|lượt|xã|huyện|căn|dự án|lao động"
					+ "|doanh nghiệp|khách|giường|học sinh)(?!\\p{L}))"
					+ "|(?<![\\p{L}\\p{N}])[lI]O(?=\\h(?:sự kiện|kết quả|thành tựu|dấu ấn)(?!\\p{L}))");

	// Bold and italic in markdown; "2*3" is none.
	private static final Pattern MARKUP = Pattern.compile("(?<!\\d)\\*{1,3}+|\\*{1,3}+(?!\\d)");

	private final String text;

	private final int[] starts;

	private final int[] ends;

	private PlainText(String text, int[] starts, int[] ends) {
		String unmarked = (text.indexOf('*') < 0) ? text
				: MARKUP.matcher(text).replaceAll((stars) -> " ".repeat(stars.group().length()));
		this.text = Untoned.spelled(digits(SCANNED_AMOUNT, digits(SCANNED, unmarked)));
		this.starts = starts;
		this.ends = ends;
	}

	private static String digits(Pattern scanned, String text) {
		return scanned.matcher(text)
			.replaceAll((number) -> number.group().replace('O', '0').replace('l', '1').replace('I', '1'));
	}

	static PlainText of(String written) {
		if (Normalizer.isNormalized(written, Normalizer.Form.NFC) && !UNLIKE.matcher(written).find()) {
			return new PlainText(written, new int[0], new int[0]);
		}
		StringBuilder plain = new StringBuilder(written.length());
		int[] starts = new int[written.length()];
		int[] ends = new int[written.length()];
		for (int from = 0; from < written.length();) {
			int until = letterEnd(written, from);
			String letter = spelled(Normalizer.normalize(written.substring(from, until), Normalizer.Form.NFC));
			if (plain.length() + letter.length() > starts.length) {
				starts = Arrays.copyOf(starts, starts.length * 2 + letter.length());
				ends = Arrays.copyOf(ends, starts.length);
			}
			Arrays.fill(starts, plain.length(), plain.length() + letter.length(), from);
			Arrays.fill(ends, plain.length(), plain.length() + letter.length(), until);
			plain.append(letter);
			from = until;
		}
		return new PlainText(plain.toString(), Arrays.copyOf(starts, plain.length()),
				Arrays.copyOf(ends, plain.length()));
	}

	String text() {
		return this.text;
	}

	/** The same stretch in the text as it was written. */
	Span written(int from, int until) {
		if (this.starts.length == 0 || from == until) {
			return new Span(from, until);
		}
		return new Span(this.starts[from], this.ends[until - 1]);
	}

	private static int letterEnd(String text, int from) {
		int until = from + Character.charCount(text.codePointAt(from));
		while (until < text.length() && isMark(text.codePointAt(until))) {
			until += Character.charCount(text.codePointAt(until));
		}
		return until;
	}

	private static boolean isMark(int character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
				|| type == Character.COMBINING_SPACING_MARK;
	}

	private static String spelled(String letter) {
		return switch (letter.charAt(0)) {
			case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> letter.substring(1);
			case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-" + letter.substring(1);
			case '\u2044', '\u2215' -> "/" + letter.substring(1);
			case '\u00D0', '\u0189' -> "\u0110" + letter.substring(1);
			default -> letter;
		};
	}

}
