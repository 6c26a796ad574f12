package vn.noibat.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal forms under which Vietnamese text is stored, compared and put into
 * addresses.
 */
public final class Folding {

	private static final int SLUG_LENGTH = 80;

	private static final String EMPTY_SLUG = "muc";

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

	private static final String TONE_MARK = "([\\u0300\\u0301\\u0303\\u0309\\u0323])";

	private static final String SYLLABLE_END = "(?![\\p{L}\\p{M}])";

	// Works on NFD, where the tone is a character of its own behind the second vowel.
	private static final Pattern TONE_ON_SECOND_VOWEL = Pattern
		.compile("([oO](?=[aeAE])|(?<![qQ])[uU](?=[yY]))([aeyAEY])" + TONE_MARK + SYLLABLE_END);

	private static final Pattern MAY_MOVE = Pattern.compile("[oOuU][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ]");

	private Folding() {
	}

	public static String nfc(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	/**
	 * Lower case without any diacritics, đ as d: the form under which a search without
	 * accents compares.
	 */
	public static String fold(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
			.replaceAll("");
		// The letters eth and African d look like Đ, and old files use them for it.
		return nfc(bare.replace('đ', 'd').replace('\u00F0', 'd').replace('\u0256', 'd'));
	}

	/**
	 * The text in NFC with the tone of open oa, oe and uy syllables on the first vowel
	 * (hoà as hòa, thuỷ as thủy), so that texts which differ in tone placement alone are
	 * equal; case, accents and quý stay.
	 */
	public static String tone(String text) {
		if (Normalizer.isNormalized(text, Normalizer.Form.NFC) && !MAY_MOVE.matcher(text).find()) {
			return text;
		}
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
		return nfc(TONE_ON_SECOND_VOWEL.matcher(decomposed).replaceAll("$1$3$2"));
	}

	/**
	 * The text as a part of an address: ASCII letters, digits and single hyphens, 1 to 80
	 * characters, cut between words.
	 */
	public static String slug(String text) {
		String words = NOT_SLUG.matcher(fold(text)).replaceAll("-");
		String slug = cut(words.startsWith("-") ? words.substring(1) : words);
		slug = slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
		return slug.isEmpty() ? EMPTY_SLUG : slug;
	}

	private static String cut(String words) {
		if (words.length() <= SLUG_LENGTH) {
			return words;
		}
		int boundary = words.lastIndexOf('-', SLUG_LENGTH);
		return words.substring(0, (boundary > 0) ? boundary : SLUG_LENGTH);
	}

}
