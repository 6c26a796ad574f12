package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A picture of a highlight.
 *
 * @param file id of the stored file
 * @param width in pixels
 * @param height in pixels
 * @param alt what it shows, for whoever does not see it
 * @param credit who took it
 * @param focusX what must stay in view when it is cut, from left to right, 0 to 100
 * @param focusY the same from top to bottom
 */
public record Picture(String file, String sha256, String mediaType, int width, int height, Bilingual alt,
		@Nullable Bilingual caption, @Nullable Bilingual credit, int focusX, int focusY) {
}
