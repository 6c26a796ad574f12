package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * Reads in which language a news item is asked for.
 */
final class NewsLanguage {

	private NewsLanguage() {
	}

	/**
	 * Vietnamese unless another one is named.
	 * @throws RefusedRequest 400 when it is one the portal does not speak
	 */
	static Language parse(@Nullable String code) {
		if (code == null || code.equals(Language.VI.code())) {
			return Language.VI;
		}
		if (code.equals(Language.EN.code())) {
			return Language.EN;
		}
		throw RefusedRequest.bad("press.refused.lang");
	}

}
