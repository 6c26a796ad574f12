package vn.noibat.web;

import vn.noibat.text.Language;

/**
 * The addresses to which the frame of every page leads.
 */
public record SiteLinks(String home, String years, String indicators, String documents, String press, String search,
		String verify, String glossary, String about, String accessibility, String sitemap, String atom, String rss,
		String json, String api) {

	static SiteLinks in(Language language, Addresses addresses) {
		return new SiteLinks(PublicPage.HOME.path(language), PublicPage.YEARS.path(language),
				PublicPage.INDICATORS.path(language), PublicPage.DOCUMENTS.path(language),
				PublicPage.PRESS.path(language), PublicPage.SEARCH.path(language), PublicPage.VERIFY.path(language),
				PublicPage.GLOSSARY.path(language), PublicPage.ABOUT.path(language),
				PublicPage.ACCESSIBILITY.path(language), PublicPage.SITEMAP.path(language),
				addresses.feed("atom", language), addresses.feed("rss", language), addresses.feed("json", language),
				PublicPage.API.path(language));
	}

}
