package vn.noibat.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * On what terms what is read may be used again, whom to name beside it, and who answers
 * for it.
 */
@Component
public class TermsOfUse {

	private final PublisherProperties publisher;

	private final TermsProperties terms;

	private final MessageSource messages;

	TermsOfUse(PublisherProperties publisher, TermsProperties terms, MessageSource messages) {
		this.publisher = publisher;
		this.terms = terms;
		this.messages = messages;
	}

	/** What the publisher allows, or that nothing was said of it. */
	public Bilingual licence() {
		return (this.terms.licence() != null) ? Bilingual.of(this.terms.licence(), this.terms.licenceEn())
				: both("press.licence");
	}

	/**
	 * The line to print beside what is used again.
	 * @param locality its full name, once it is entered
	 */
	public Bilingual credit(@Nullable Bilingual locality) {
		Bilingual demonstration = demonstration(locality);
		if (demonstration != null) {
			return demonstration;
		}
		return (this.terms.credit() != null) ? Bilingual.of(this.terms.credit(), this.terms.creditEn())
				: siteName(locality);
	}

	/** Where questions go; null while nobody is named. */
	public @Nullable String contact() {
		return (this.terms.contact() != null) ? this.terms.contact() : this.publisher.publisher();
	}

	/** Who answers for this installation; null while nobody does. */
	public @Nullable String publisher() {
		return this.publisher.publisher();
	}

	/** The name of the site, with its locality once that is entered. */
	public Bilingual siteName(@Nullable Bilingual locality) {
		return (locality != null) ? Bilingual.of(in(Language.VI, "press.site", locality.vi()),
				in(Language.EN, "press.site", locality.in(Language.EN))) : both("site.name");
	}

	/** That this is a demonstration, or null once somebody answers for it. */
	public @Nullable Bilingual demonstration(@Nullable Bilingual locality) {
		if (!this.publisher.isDemonstration()) {
			return null;
		}
		return (locality != null)
				? Bilingual.of(in(Language.VI, "notice.demo", StringUtils.uncapitalize(locality.vi())),
						in(Language.EN, "notice.demo", locality.in(Language.EN)))
				: both("press.demo.nowhere");
	}

	private Bilingual both(String key) {
		return Bilingual.of(in(Language.VI, key), in(Language.EN, key));
	}

	private String in(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
