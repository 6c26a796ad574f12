package vn.noibat.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encoding of Vietnamese from before Unicode, in which old files still come: bytes
 * that only a certain font shows as Vietnamese, read here as Windows-1252.
 */
public enum LegacyEncoding {

	/** TCVN 5712:1993, the third table, of fonts named .Vn…; also called ABC. */
	TCVN3(Tables.tcvn3()),

	/** VNI for Windows, of fonts named VNI-…: most accents stand behind their letter. */
	VNI(Tables.vni());

	// Letters that neither encoding has, as their bytes are others' in Windows-1252.
	private static final Pattern UNICODE = Pattern.compile(
			"[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9\\u0300-\\u036F]");

	private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00A1-\\u00FF]{1,40}");

	private static final Pattern HIGH = Pattern.compile("[\\u00A1-\\u00FF]");

	private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

	private static final Pattern SYLLABLE = Pattern.compile(
			"(?:b|ch?|d|g[hi]?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[ioy]?|eo?|i|o)?"
					+ "|u(?:a[y]?|e|i|o[iu]?|u|y(?:a|eu?|u)?)?|y(?:eu?)?)(?:ch?|m|n[gh]?|p|t)?");

	private static final Pattern IN_CAPITALS = Pattern.compile("\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*");

	private static final int FEWEST = 3;

	private static final double MOST = 0.8;

	private final Map<String, String> letters;

	LegacyEncoding(Map<String, String> letters) {
		this.letters = letters;
	}

	/**
	 * The encoding in which a text was typed, told by whether its words become Vietnamese
	 * syllables; empty for a text that is Unicode already, in whichever language, and for
	 * one with too few accents to tell.
	 * @param text its bytes read as Windows-1252, as programs hand such files on
	 */
	public static Optional<LegacyEncoding> detect(String text) {
		if (UNICODE.matcher(text).find()) {
			return Optional.empty();
		}
		int words = 0;
		int unicode = 0;
		int[] read = new int[values().length];
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String word = matcher.group();
			if (HIGH.matcher(word).find()) {
				words++;
				unicode += isSyllable(word) ? 1 : 0;
				for (LegacyEncoding encoding : values()) {
					read[encoding.ordinal()] += isSyllable(encoding.letters(word)) ? 1 : 0;
				}
			}
		}
		LegacyEncoding best = (read[TCVN3.ordinal()] >= read[VNI.ordinal()]) ? TCVN3 : VNI;
		int most = read[best.ordinal()];
		return (words >= FEWEST && most > unicode && most >= words * MOST) ? Optional.of(best) : Optional.empty();
	}

	/**
	 * The text in Unicode, whichever of them it was typed in; one in Unicode as it is.
	 */
	public static String toUnicode(String text) {
		return detect(text).map((encoding) -> encoding.decode(text)).orElse(text);
	}

	/** The text in Unicode NFC; characters that the encoding does not have stay. */
	public String decode(String text) {
		return WORD.matcher(text).replaceAll((word) -> Matcher.quoteReplacement(cased(letters(word.group()))));
	}

	private String letters(String word) {
		StringBuilder letters = new StringBuilder();
		int place = 0;
		while (place < word.length()) {
			String two = word.substring(place, Math.min(place + 2, word.length()));
			String letter = this.letters.get(two);
			if (letter != null && two.length() == 2) {
				letters.append(letter);
				place += 2;
			}
			else {
				String one = word.substring(place, place + 1);
				letters.append(this.letters.getOrDefault(one, one));
				place++;
			}
		}
		return letters.toString();
	}

	// TCVN3 has no accented capitals: its fonts for capitals show small letters large.
	private String cased(String word) {
		boolean plainInCapitals = this == TCVN3 && IN_CAPITALS.matcher(word).matches()
				&& word.codePoints().noneMatch((letter) -> letter >= 'a' && letter <= 'z');
		return plainInCapitals ? word.toUpperCase(Locale.ROOT) : word;
	}

	private static boolean isSyllable(String word) {
		String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
		return TONE.matcher(decomposed).results().count() <= 1 && SYLLABLE.matcher(Folding.fold(word)).matches();
	}

	/** The tables, from the characters of Windows-1252 to Unicode. */
	private static final class Tables {

		private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

		private Tables() {
		}

		/** Acute, grave, hook, tilde and dot below of each vowel. */
		static Map<String, String> tcvn3() {
			Map<String, String> table = new HashMap<>();
			single(table, "a", "\u00B8\u00B5\u00B6\u00B7\u00B9");
			single(table, "ă", "\u00BE\u00BB\u00BC\u00BD\u00C6");
			single(table, "â", "\u00CA\u00C7\u00C8\u00C9\u00CB");
			single(table, "e", "\u00D0\u00CC\u00CE\u00CF\u00D1");
			single(table, "ê", "\u00D5\u00D2\u00D3\u00D4\u00D6");
			single(table, "i", "\u00DD\u00D7\u00D8\u00DC\u00DE");
			single(table, "o", "\u00E3\u00DF\u00E1\u00E2\u00E4");
			single(table, "ô", "\u00E8\u00E5\u00E6\u00E7\u00E9");
			single(table, "ơ", "\u00ED\u00EA\u00EB\u00EC\u00EE");
			single(table, "u", "\u00F3\u00EF\u00F1\u00F2\u00F4");
			single(table, "ư", "\u00F8\u00F5\u00F6\u00F7\u00F9");
			single(table, "y", "\u00FD\u00FA\u00FB\u00FC\u00FE");
			String plain = "\u00A8ă\u00A9â\u00AAê\u00ABô\u00ACơ\u00ADư\u00AEđ\u00A1Ă\u00A2Â\u00A3Ê\u00A4Ô\u00A5Ơ\u00A6Ư\u00A7Đ";
			for (int i = 0; i < plain.length(); i += 2) {
				table.put(plain.substring(i, i + 1), plain.substring(i + 1, i + 2));
			}
			return table;
		}

		static Map<String, String> vni() {
			Map<String, String> table = new HashMap<>();
			String tones = "\u00F9\u00F8\u00FB\u00F5\u00EF";
			for (String vowel : new String[] { "a", "e", "o", "u", "y" }) {
				behind(table, vowel, vowel, tones);
			}
			behind(table, "ô", "ơ", tones);
			behind(table, "ö", "ư", tones);
			behind(table, "a", "ă", "\u00E9\u00E8\u00FA\u00FC\u00EB");
			for (String[] vowel : new String[][] { { "a", "â" }, { "e", "ê" }, { "o", "ô" } }) {
				behind(table, vowel[0], vowel[1], "\u00E1\u00E0\u00E5\u00E3\u00E4");
			}
			both(table, "aê", "ă");
			both(table, "aâ", "â");
			both(table, "eâ", "ê");
			both(table, "oâ", "ô");
			both(table, "ô", "ơ");
			both(table, "ö", "ư");
			both(table, "ñ", "đ");
			both(table, "æ", "ỉ");
			both(table, "ó", "ĩ");
			both(table, "ò", "ị");
			both(table, "î", "ỵ");
			return table;
		}

		private static void single(Map<String, String> table, String vowel, String tones) {
			for (int i = 0; i < TONES.length(); i++) {
				table.put(tones.substring(i, i + 1), Folding.nfc(vowel + TONES.charAt(i)));
			}
		}

		private static void behind(Map<String, String> table, String base, String vowel, String tones) {
			for (int i = 0; i < TONES.length(); i++) {
				both(table, base + tones.charAt(i), Folding.nfc(vowel + TONES.charAt(i)));
			}
		}

		private static void both(Map<String, String> table, String written, String letter) {
			String upper = written.toUpperCase(Locale.ROOT);
			table.put(written, letter);
			table.put(upper, letter.toUpperCase(Locale.ROOT));
			// A capital may carry the small mark.
			table.putIfAbsent(upper.charAt(0) + written.substring(1), letter.toUpperCase(Locale.ROOT));
		}

	}

}
