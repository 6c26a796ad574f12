package vn.noibat.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.noibat.text.Language;

/**
 * Gives every page what its frame needs.
 */
@ControllerAdvice
class FrameAdvice {

	private final PublishedContent content;

	private final PublisherProperties publisher;

	private final Addresses addresses;

	FrameAdvice(PublishedContent content, PublisherProperties publisher, Addresses addresses) {
		this.content = content;
		this.publisher = publisher;
		this.addresses = addresses;
	}

	@ModelAttribute("site")
	SiteModel site(HttpServletRequest request) {
		Language language = PathLocaleResolver.languageOf(request);
		String locality = this.content.localityName().map((name) -> name.in(language)).orElse("");
		// Vietnamese writes "thành phố Hải Phòng" within a sentence; an English name
		// keeps its capitals.
		String place = (language == Language.VI) ? StringUtils.uncapitalize(locality) : locality;
		return new SiteModel(locality, place,
				this.content.highlightWord().map((word) -> StringUtils.capitalize(word.in(language))).orElse(""),
				this.publisher.isDemonstration(), this.publisher.publisher());
	}

	@ModelAttribute("links")
	SiteLinks links(HttpServletRequest request) {
		return SiteLinks.in(PathLocaleResolver.languageOf(request), this.addresses);
	}

}
