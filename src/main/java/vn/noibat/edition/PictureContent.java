package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.highlight.Picture;
import vn.noibat.text.Bilingual;

/**
 * A picture of a highlight as sealed.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param width in pixels
 * @param height in pixels
 * @param alt what it shows, for whoever does not see it
 * @param credit who took it
 * @param focusX what must stay in view when it is cut, from left to right, 0 to 100
 * @param focusY the same from top to bottom
 */
public record PictureContent(String sha256, String mediaType, int width, int height, Bilingual alt,
		@Nullable Bilingual caption, @Nullable Bilingual credit, int focusX, int focusY) {

	static PictureContent of(Picture picture) {
		return new PictureContent(picture.sha256(), picture.mediaType(), picture.width(), picture.height(),
				picture.alt(), picture.caption(), picture.credit(), picture.focusX(), picture.focusY());
	}

	Picture picture() {
		return new Picture(this.sha256, this.sha256, this.mediaType, this.width, this.height, this.alt, this.caption,
				this.credit, this.focusX, this.focusY);
	}

	/** How its address ends. */
	public String extension() {
		return switch (this.mediaType) {
			case "image/png" -> "png";
			case "image/webp" -> "webp";
			default -> "jpg";
		};
	}

}
