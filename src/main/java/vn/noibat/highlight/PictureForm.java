package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.file.StoredFile;
import vn.noibat.text.Typed;

/**
 * A picture as it is described.
 *
 * @param file id of the stored file
 * @param position its place among the pictures
 * @param remove whether it is to be taken out
 */
record PictureForm(@Nullable String file, @Nullable String position, @Nullable Boolean remove, @Nullable String altVi,
		@Nullable String altEn, @Nullable String captionVi, @Nullable String captionEn, @Nullable String creditVi,
		@Nullable String creditEn, @Nullable String focusX, @Nullable String focusY) {

	private static final int MIDDLE = 50;

	static PictureForm of(DraftPicture picture, int position) {
		return new PictureForm(picture.file(), String.valueOf(position), false, picture.alt().vi(), picture.alt().en(),
				picture.caption().vi(), picture.caption().en(), picture.credit().vi(), picture.credit().en(),
				String.valueOf(picture.focusX()), String.valueOf(picture.focusY()));
	}

	/** A picture just taken in, of which nothing is said yet. */
	static DraftPicture taken(StoredFile file) {
		return new DraftPicture(file.id(), file.sha256(), file.mediaType(), size(file.width()), size(file.height()),
				Words.NONE, Words.NONE, Words.NONE, MIDDLE, MIDDLE);
	}

	DraftPicture picture(StoredFile stored) {
		return new DraftPicture(stored.id(), stored.sha256(), stored.mediaType(), size(stored.width()),
				size(stored.height()), new Words(this.altVi, this.altEn), new Words(this.captionVi, this.captionEn),
				new Words(this.creditVi, this.creditEn), percent(this.focusX), percent(this.focusY));
	}

	boolean isRemoved() {
		return Boolean.TRUE.equals(this.remove);
	}

	int place(int index) {
		String typed = Typed.text(this.position);
		return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) * 2 : (index + 1) * 2;
	}

	private static int percent(@Nullable String typed) {
		String text = Typed.text(typed);
		return text.matches("\\d{1,3}") ? Integer.parseInt(text) : MIDDLE;
	}

	private static int size(@Nullable Integer pixels) {
		return (pixels != null) ? pixels : 0;
	}

}
