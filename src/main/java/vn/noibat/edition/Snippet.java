package vn.noibat.edition;

import org.springframework.web.util.HtmlUtils;

import vn.noibat.text.Language;

/**
 * Words around a hit.
 *
 * @param language of the words
 * @param html text and {@code <mark>} only
 */
public record Snippet(Language language, String html) {

	// Private-use characters: no text holds them, so that nothing in a text can pose as a
	// mark.
	static final String START = "\uE000";

	static final String STOP = "\uE001";

	static Snippet of(Language language, String headline) {
		return new Snippet(language,
				HtmlUtils.htmlEscape(headline, "UTF-8").replace(START, "<mark>").replace(STOP, "</mark>"));
	}

}
