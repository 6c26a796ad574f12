package vn.noibat.year;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Texts in both languages, as the rows of a form hold them.
 */
final class FormTexts {

	private FormTexts() {
	}

	static @Nullable Bilingual optional(String vi, String en) {
		return vi.isEmpty() ? null : Bilingual.of(vi, en);
	}

	static String vi(@Nullable Bilingual text) {
		return (text == null) ? "" : text.vi();
	}

	static String en(@Nullable Bilingual text) {
		String en = (text == null) ? null : text.en();
		return (en == null) ? "" : en;
	}

}
