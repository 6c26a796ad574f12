package vn.noibat.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.HighlightContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A picture on a page.
 *
 * @param alt what it shows, for whoever does not see it
 * @param focusX what must stay in view when it is cut, in tens of percent from the left
 * @param focusY the same from the top
 */
record PictureView(String url, int width, int height, Saying alt, @Nullable Saying caption, @Nullable Saying credit,
		int focusX, int focusY) {

	private static final int STEP = 10;

	static List<PictureView> of(HighlightContent highlight, Language language, Addresses addresses) {
		return highlight.shownPictures()
			.stream()
			.map((picture) -> new PictureView(addresses.picture(picture.sha256(), picture.extension()), picture.width(),
					picture.height(), Saying.of(picture.alt(), language),
					(picture.caption() != null) ? Saying.of(picture.caption(), language) : null,
					(picture.credit() != null) ? Saying.of(picture.credit(), language) : null,
					Math.round((float) picture.focusX() / STEP), Math.round((float) picture.focusY() / STEP)))
			.toList();
	}

	/**
	 * Words in the page's language, or in Vietnamese where they are missing in it.
	 *
	 * @param lang of the words, where it is not that of the page; else null
	 */
	record Saying(String text, @Nullable String lang) {

		static Saying of(Bilingual words, Language language) {
			boolean missing = language == Language.EN && words.en() == null;
			return new Saying(words.in(language), missing ? Language.VI.code() : null);
		}

	}

}
