package vn.noibat.web;

import vn.noibat.text.Language;

/**
 * The fixed public pages, each with its path in both languages.
 */
public enum PublicPage {

	HOME("/", "/en"), YEARS("/nam", "/en/years"), INDICATORS("/chi-tieu", "/en/indicators"),
	DOCUMENTS("/van-ban", "/en/documents"), SEARCH("/tim-kiem", "/en/search"), VERIFY("/kiem-chung", "/en/verify"),
	PRESS("/bao-chi", "/en/press"), API("/bao-chi/api", "/en/press/api"), GLOSSARY("/giai-thich", "/en/glossary"),
	ABOUT("/gioi-thieu", "/en/about"), ACCESSIBILITY("/ho-tro-tiep-can", "/en/accessibility"),
	SITEMAP("/so-do-trang", "/en/sitemap");

	private final String vi;

	private final String en;

	PublicPage(String vi, String en) {
		this.vi = vi;
		this.en = en;
	}

	/** The path in a language, from the root. */
	public String path(Language language) {
		return (language == Language.EN) ? this.en : this.vi;
	}

}
