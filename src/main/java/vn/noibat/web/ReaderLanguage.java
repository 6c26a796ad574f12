package vn.noibat.web;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * The language of whoever reads a page that is theirs alone; a public page's is in its
 * path.
 */
public final class ReaderLanguage {

	private static final String LANGUAGE = ReaderLanguage.class.getName();

	private ReaderLanguage() {
	}

	/** Has the request answered in a language, whatever its path says. */
	public static void set(ServletRequest request, Language language) {
		request.setAttribute(LANGUAGE, language);
	}

	static @Nullable Language of(ServletRequest request) {
		return (request.getAttribute(LANGUAGE) instanceof Language language) ? language : null;
	}

}
