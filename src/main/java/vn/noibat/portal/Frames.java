package vn.noibat.portal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;

/**
 * Frames the fixed pages, whose titles and descriptions are words of the portal.
 */
@Component
class Frames {

	private final MessageSource messages;

	private final Addresses addresses;

	Frames(MessageSource messages, Addresses addresses) {
		this.messages = messages;
		this.addresses = addresses;
	}

	/**
	 * The frame of a fixed page.
	 * @param section of the navigation in which it stands, or null
	 */
	PageModel of(PublicPage page, @Nullable String section, Language language) {
		return PageModel.of(language, title(page, language), word(key(page) + ".text", language), section,
				page.path(language.other()), this.addresses.absolute(page.path(language)));
	}

	/** The same, switching languages on an address with parameters. */
	PageModel of(PublicPage page, @Nullable String section, String title, String parameters, Language language) {
		return PageModel.of(language, title, word(key(page) + ".text", language), section,
				page.path(language.other()) + parameters, this.addresses.absolute(page.path(language)));
	}

	String title(PublicPage page, Language language) {
		return word(key(page) + ".title", language);
	}

	String word(String code, Language language, Object... arguments) {
		return this.messages.getMessage(code, arguments, language.locale());
	}

	private static String key(PublicPage page) {
		return page.name().toLowerCase(Locale.ROOT);
	}

}
