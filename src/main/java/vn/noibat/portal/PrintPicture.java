package vn.noibat.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.PictureContent;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.web.Addresses;

/**
 * A picture to print, as large as it is kept.
 *
 * @param size width and height in pixels, kind and weight of the file
 * @param print how wide it prints well
 */
record PrintPicture(String url, int width, int height, String alt, @Nullable String caption, String size,
		String print) {

	// What newspapers print at, in dots per inch of 2.54 cm.
	private static final BigDecimal CENTIMETRES_PER_DOT = new BigDecimal("2.54").divide(new BigDecimal(300), 6,
			RoundingMode.HALF_UP);

	static PrintPicture of(PictureContent picture, int bytes, CopySheet sheet, Addresses addresses) {
		Language language = sheet.language();
		BigDecimal kilobytes = BigDecimal.valueOf(Math.max(1, Math.round(bytes / 1000.0)));
		BigDecimal centimetres = BigDecimal.valueOf(picture.width())
			.multiply(CENTIMETRES_PER_DOT)
			.setScale(0, RoundingMode.DOWN);
		return new PrintPicture(addresses.picture(picture.sha256(), picture.extension()), picture.width(),
				picture.height(), picture.alt().in(language), sheet.caption(picture),
				Phrases.of(language, "copy.picture.size", String.valueOf(picture.width()),
						String.valueOf(picture.height()), picture.extension().toUpperCase(Locale.ROOT),
						Numbers.format(kilobytes, language)),
				Phrases.of(language, "copy.picture.print", centimetres.max(BigDecimal.ONE).toPlainString()));
	}

}
