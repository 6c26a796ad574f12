package vn.noibat.text;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A text in Vietnamese and, where a translation exists, in English; both are kept in NFC.
 *
 * @param vi the Vietnamese text, never blank
 * @param en the English text, or {@code null} where there is none (a blank one counts as
 * none)
 */
@Embeddable
public record Bilingual(String vi, @Nullable String en) {

	/**
	 * Normalises both texts.
	 * @throws IllegalArgumentException if the Vietnamese text is blank
	 */
	public Bilingual {
		vi = Folding.nfc(vi);
		if (vi.isBlank()) {
			throw new IllegalArgumentException("A bilingual text needs its Vietnamese text");
		}
		en = (en == null || en.isBlank()) ? null : Folding.nfc(en);
	}

	public static Bilingual of(String vi) {
		return new Bilingual(vi, null);
	}

	public static Bilingual of(String vi, @Nullable String en) {
		return new Bilingual(vi, en);
	}

	/**
	 * The text in the language asked for, in Vietnamese where that one is missing.
	 */
	public String in(Language language) {
		return (language == Language.EN && this.en != null) ? this.en : this.vi;
	}

	public boolean has(Language language) {
		return language == Language.VI || this.en != null;
	}

}
