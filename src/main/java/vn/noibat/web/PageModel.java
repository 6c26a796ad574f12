package vn.noibat.web;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * What the frame of a page says of the page.
 *
 * @param title null on the home page
 * @param section {@code years}, {@code indicators}, {@code documents}, {@code press} or
 * null
 * @param alternate path of the same page in the other language
 * @param canonical its absolute address
 * @param image absolute address of its social image
 * @param indexed whether search engines should keep it
 */
public record PageModel(String lang, @Nullable String title, String description, @Nullable String section,
		@Nullable String alternate, String canonical, @Nullable String image, boolean indexed) {

	/** A page that search engines keep, without a social image of its own. */
	public static PageModel of(Language language, @Nullable String title, String description, @Nullable String section,
			String alternate, String canonical) {
		return new PageModel(language.code(), title, description, section, alternate, canonical, null, true);
	}

	/** The same page, with a picture that stands for it where it is shared. */
	public PageModel withImage(String image) {
		return new PageModel(this.lang, this.title, this.description, this.section, this.alternate, this.canonical,
				image, this.indexed);
	}

	/** The same page, kept out of search engines. */
	public PageModel unindexed() {
		return new PageModel(this.lang, this.title, this.description, this.section, this.alternate, this.canonical,
				this.image, false);
	}

}
