package vn.noibat.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The number and symbol of an official document ({@code 374/VP-BC},
 * {@code 4873-CV/VPTU}); two spellings of one number are equal.
 */
public final class DocumentNumber {

	/**
	 * Whose rules a number is written after, told by the mark behind the running number.
	 */
	public enum Grammar {

		/**
		 * A slash, as in {@code 323/QĐ-TTg} (Nghị định 30/2020/NĐ-CP); some Party bodies
		 * write so too.
		 */
		STATE,

		/**
		 * A hyphen, as in {@code 45-NQ/TW} (Hướng dẫn 36-HD/VPTW).
		 */
		PARTY

	}

	private static final String RUNNING = "(?<running>\\d{1,6}[a-e]?)";

	private static final String YEAR = "(?:(?<year>(?:19|20)\\d\\d)\\h*/\\h*)?";

	// Forms of State and Party documents (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn
	// 36-HD/VPTW).
	static final String FORM = "(?:NQ|QĐ|QD|CTr|CTHĐ|CT|QC|QyĐ|QĐi|TC|TB|TTr|TT|HD|KH|PA|ĐA|DA|BC|BB|HĐ|CĐ|KL|CV"
			+ "|NĐ|LKG|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB)";

	private static final String LETTER = "[A-Za-zĐđĂăÂâÊêÔôƠơƯư]";

	private static final String GROUP = LETTER + "[A-Za-zĐđĂăÂâÊêÔôƠơƯư\\d&]{0,59}";

	private static final Pattern STATE = Pattern.compile(
			RUNNING + "\\h*/\\h*" + YEAR + "(?<symbol>" + GROUP + "(?:\\h*[-/]\\h*" + GROUP + "){0,5})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PARTY = Pattern.compile(
			RUNNING + "\\h*-\\h*(?<symbol>" + GROUP + "(?:\\h*[-/]\\h*" + GROUP + "){1,5})", Pattern.CASE_INSENSITIVE);

	// Readers type these before the number; compared folded.
	private static final Pattern LEAD = Pattern.compile(
			"(?:nghi quyet|quyet dinh|chi thi|ket luan|cong van|van ban|thong bao|to trinh|ke hoach|bao cao|nghi dinh"
					+ "|thong tu|thong tri|luat|phap lenh|huong dan|quy dinh|quy che|chuong trinh|de an|phuong an|cong dien"
					+ "|bien ban|resolution|decision|directive|conclusion|official letter|document|decree|circular|law|plan"
					+ "|report|nq|qd|ct|kl|cv|tb|nd|tt)?\\s*(?:so|no)?\\s*[:.]?\\s*");

	private static final Pattern FORM_START = Pattern.compile(Folding.fold(FORM));

	private static final Pattern SINGLE = Pattern.compile("^([1-9])(?=\\h*[/-])");

	private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

	private static final int LEAD_LENGTH = 32;

	private final String running;

	private final @Nullable Integer year;

	private final String symbol;

	private final Grammar grammar;

	private DocumentNumber(Matcher parts, Grammar grammar) {
		this.running = parts.group("running");
		this.year = (grammar == Grammar.STATE && parts.group("year") != null) ? Integer.valueOf(parts.group("year"))
				: null;
		this.symbol = parts.group("symbol").replaceAll("\\h", "");
		this.grammar = grammar;
	}

	/**
	 * Reads a text that is one number and nothing else but, perhaps, its form and
	 * {@code số} before it; upper or lower case, with or without đ, spaces and the
	 * hyphens of the symbol. Empty for any other text, a date or a share among them.
	 */
	public static Optional<DocumentNumber> parse(String text) {
		String plain = PlainText.of(text).text().strip();
		int digit = 0;
		while (digit < plain.length() && !isDigit(plain.charAt(digit))) {
			digit++;
		}
		if (digit > LEAD_LENGTH || !LEAD.matcher(Folding.fold(plain.substring(0, digit))).matches()) {
			return Optional.empty();
		}
		String number = plain.substring(digit);
		return read(STATE, Grammar.STATE, number).or(() -> read(PARTY, Grammar.PARTY, number));
	}

	/**
	 * Whether there are letters of another script in it: they may look the same as those
	 * of a number that exists, as a Cyrillic В does.
	 */
	public static boolean hasForeignLetters(String number) {
		return number.codePoints()
			.filter(Character::isLetter)
			.anyMatch((letter) -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
	}

	private static Optional<DocumentNumber> read(Pattern pattern, Grammar grammar, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(new DocumentNumber(matcher, grammar)).filter(DocumentNumber::isPlausible);
	}

	private boolean isPlausible() {
		boolean numbered = !number().isEmpty() && isDigit(number().charAt(0));
		boolean lettered = this.symbol.codePoints().filter(Character::isLetter).count() > 1;
		return numbered && lettered && (isCompound() || CAPITAL.matcher(this.symbol).find()
				|| FORM_START.matcher(Folding.fold(this.symbol)).lookingAt());
	}

	boolean isCompound() {
		return this.year != null || this.symbol.contains("-") || this.symbol.contains("/");
	}

	/**
	 * The number without leading zeros; files know {@code 12a} too.
	 */
	public String number() {
		return this.running.replaceFirst("^0+", "");
	}

	/**
	 * The year between number and symbol, as in {@code 35/2021/QH15}.
	 */
	public OptionalInt year() {
		return (this.year != null) ? OptionalInt.of(this.year) : OptionalInt.empty();
	}

	/**
	 * What stands behind number and year, as written: {@code VP-BC}, {@code QH15},
	 * {@code CV/VPTU}.
	 */
	public String symbol() {
		return this.symbol;
	}

	public Grammar grammar() {
		return this.grammar;
	}

	/**
	 * A number as it is typed, with a zero before a single figure, as numbers below 10
	 * are written; everything else as it is.
	 */
	public static String padded(String typed) {
		return SINGLE.matcher(typed).replaceFirst("0$1");
	}

	/** What stands behind the running number. */
	String mark() {
		return (this.grammar == Grammar.STATE) ? "/" : "-";
	}

	/**
	 * The number as it was written, leading zeros and all, but in NFC, without spaces and
	 * with plain hyphens.
	 */
	public String written() {
		return this.running + mark() + ((this.year != null) ? this.year + "/" : "") + this.symbol;
	}

	/**
	 * The same for every spelling of the number: upper case ASCII, no leading zeros, the
	 * symbol without its hyphens and slashes, TƯ as TW ({@code 374/VPBC},
	 * {@code 35/2021/QH15}, {@code 35/CTTW}). The grammars fall together in it, and TU
	 * typed without a horn stays TU, which is another body.
	 */
	public String key() {
		String central = this.symbol.replaceAll("(?iu)tư(?!\\p{L})", "TW");
		String letters = Folding.fold(central).replaceAll("[^a-z0-9]", "");
		String key = number() + "/" + ((this.year != null) ? this.year + "/" : "") + letters;
		return key.toUpperCase(Locale.ROOT);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DocumentNumber that && key().equals(that.key());
	}

	@Override
	public int hashCode() {
		return key().hashCode();
	}

	@Override
	public String toString() {
		return written();
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
