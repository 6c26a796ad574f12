package vn.noibat.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A language the portal speaks; Vietnamese is the first one, English may be missing.
 */
public enum Language {

	VI("vi-VN", "vi"), EN("en-GB", "en");

	private final Locale locale;

	private final String code;

	Language(String tag, String code) {
		this.locale = Locale.forLanguageTag(tag);
		this.code = code;
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * The ISO 639-1 code, as in the {@code lang} attribute: {@code vi} or {@code en}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The one to which a reader may switch.
	 */
	public Language other() {
		return (this == VI) ? EN : VI;
	}

	/**
	 * The language of a code.
	 * @throws IllegalArgumentException when there is no such code
	 */
	public static Language ofCode(String code) {
		return Arrays.stream(values())
			.filter((language) -> language.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No language '" + code + "'"));
	}

	/**
	 * The language of any locale: English for the English ones, Vietnamese for all
	 * others.
	 */
	public static Language of(Locale locale) {
		return locale.getLanguage().equals(EN.code) ? EN : VI;
	}

}
