package vn.noibat.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.HighlightContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A picture on a page.
 *
 * @param alt what it shows, for whoever does not see it
 */
record PictureView(String url, int width, int height, String alt, @Nullable String caption, @Nullable String credit) {

	static List<PictureView> of(HighlightContent highlight, Language language, Addresses addresses) {
		return highlight.shownPictures()
			.stream()
			.map((picture) -> new PictureView(addresses.picture(picture.sha256(), picture.extension()), picture.width(),
					picture.height(), picture.alt().in(language),
					(picture.caption() != null) ? picture.caption().in(language) : null,
					(picture.credit() != null) ? picture.credit().in(language) : null))
			.toList();
	}

}
