package vn.noibat.web;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

import vn.noibat.text.Language;

/**
 * The language is in the path, so that one address is one answer; but for pages that are
 * one reader's alone.
 */
class PathLocaleResolver implements LocaleResolver {

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return languageOf(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is in the path");
	}

	static Language languageOf(HttpServletRequest request) {
		Language known = ReaderLanguage.of(request);
		if (known != null) {
			return known;
		}
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return languageOf((failed != null) ? failed.toString() : request.getRequestURI());
	}

	static Language languageOf(@Nullable String path) {
		boolean english = path != null && (path.equals("/en") || path.startsWith("/en/"));
		return english ? Language.EN : Language.VI;
	}

}
