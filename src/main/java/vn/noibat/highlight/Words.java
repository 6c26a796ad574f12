package vn.noibat.highlight;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;

/**
 * A text in both languages while it is being written: either may still be empty; in NFC,
 * without what cannot be seen.
 */
record Words(String vi, String en) {

	// Directional overrides turn a text round, soft hyphens and zero-width signs hide in
	// what is pasted, and neither belongs to either language.
	private static final Pattern UNSEEN = Pattern
		.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\p{Cc}&&[^\\n\\t]]");

	static final Words NONE = new Words("", "");

	Words {
		vi = clean(vi);
		en = clean(en);
	}

	static Words of(@Nullable Bilingual text) {
		return (text != null) ? new Words(text.vi(), (text.en() != null) ? text.en() : "") : NONE;
	}

	String in(Language language) {
		return (language == Language.EN) ? this.en : this.vi;
	}

	/** The same with another text in one of the languages. */
	Words with(Language language, String text) {
		return (language == Language.EN) ? new Words(this.vi, text) : new Words(text, this.en);
	}

	/** The text for others: none while the Vietnamese text is missing. */
	@Nullable Bilingual toBilingual() {
		return this.vi.isBlank() ? null : Bilingual.of(this.vi, this.en);
	}

	boolean isMissing() {
		return this.vi.isBlank();
	}

	/** On one line, as titles are. */
	Words onOneLine() {
		return new Words(this.vi.replaceAll("\\s+", " "), this.en.replaceAll("\\s+", " "));
	}

	static String clean(@Nullable String text) {
		return (text != null) ? UNSEEN.matcher(Folding.nfc(text).replace("\r\n", "\n")).replaceAll("").strip() : "";
	}

}
