package vn.noibat.highlight;

import java.util.List;
import java.util.Objects;

/**
 * A picture of a draft.
 *
 * @param file id of the stored file
 * @param focusX from left to right, 0 to 100
 * @param focusY from top to bottom, 0 to 100
 */
record DraftPicture(String file, String sha256, String mediaType, int width, int height, Words alt, Words caption,
		Words credit, int focusX, int focusY) {

	DraftPicture {
		focusX = Math.max(0, Math.min(100, focusX));
		focusY = Math.max(0, Math.min(100, focusY));
	}

	static DraftPicture of(Picture picture) {
		return new DraftPicture(picture.file(), picture.sha256(), picture.mediaType(), picture.width(),
				picture.height(), Words.of(picture.alt()), Words.of(picture.caption()), Words.of(picture.credit()),
				picture.focusX(), picture.focusY());
	}

	DraftPicture asSealed() {
		return new DraftPicture(this.sha256, this.sha256, this.mediaType, this.width, this.height, this.alt,
				this.caption, this.credit, this.focusX, this.focusY);
	}

	List<Missing> missing() {
		return this.alt.isMissing() ? List.of(Missing.blocking("highlight.missing.picture.alt")) : List.of();
	}

	Picture handedOn() {
		return new Picture(this.file, this.sha256, this.mediaType, this.width, this.height,
				Objects.requireNonNull(this.alt.toBilingual()), this.caption.toBilingual(), this.credit.toBilingual(),
				this.focusX, this.focusY);
	}

}
