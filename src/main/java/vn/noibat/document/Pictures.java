package vn.noibat.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that come with a signature: whether they can be drawn without much room.
 */
final class Pictures {

	// A seal at 600 dots an inch has 1 million.
	private static final long MOST_DOTS = 4_000_000;

	private static final Set<COSName> FILTERS = Set.of(COSName.FLATE_DECODE, COSName.DCT_DECODE);

	private Pictures() {
	}

	/** Whether all within an object are small. */
	static boolean areSmall(COSBase added) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>(List.of(added));
		while (!open.isEmpty()) {
			COSBase next = open.pop();
			COSBase object = (next instanceof COSObject reference) ? reference.getObject() : next;
			if (object == null || !seen.add(object)) {
				continue;
			}
			if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE))
					&& !isSmall(stream)) {
				return false;
			}
			if (object instanceof COSDictionary dictionary && !isPage(dictionary)) {
				dictionary.getValues().stream().filter((value) -> value != null).forEach(open::add);
			}
			else if (object instanceof COSArray array) {
				array.forEach((value) -> {
					if (value != null) {
						open.add(value);
					}
				});
			}
		}
		return true;
	}

	/** Whether a picture within a content stream is small, by its entries. */
	static boolean isSmallInline(COSDictionary picture) {
		long width = picture.getInt(COSName.W, COSName.WIDTH, 0);
		long height = picture.getInt(COSName.H, COSName.HEIGHT, 0);
		COSBase filter = picture.getDictionaryObject(COSName.F, COSName.FILTER);
		return width > 0 && height > 0 && width * height <= MOST_DOTS && (filter == null
				|| COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter));
	}

	private static boolean isSmall(COSStream picture) {
		long width = picture.getLong(COSName.WIDTH);
		long height = picture.getLong(COSName.HEIGHT);
		COSBase filter = picture.getFilters();
		COSName only = (filter instanceof COSArray several && several.size() == 1) ? name(several.getObject(0))
				: name(filter);
		return width > 0 && height > 0 && width <= MOST_DOTS && height <= MOST_DOTS && width * height <= MOST_DOTS
				&& (filter == null || only != null && FILTERS.contains(only))
				&& (!COSName.DCT_DECODE.equals(only) || isSmallPhotograph(picture));
	}

	/** A photograph says its size itself, too. */
	private static boolean isSmallPhotograph(COSStream picture) {
		try (InputStream bytes = picture.createRawInputStream();
				ImageInputStream image = ImageIO.createImageInputStream(bytes)) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
			ImageReader reader = readers.next();
			try {
				reader.setInput(image, true, true);
				return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_DOTS;
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static @Nullable COSName name(@Nullable COSBase filter) {
		return (filter instanceof COSName name) ? name : null;
	}

	private static boolean isPage(COSDictionary dictionary) {
		COSName type = dictionary.getCOSName(COSName.TYPE);
		return COSName.PAGE.equals(type) || COSName.PAGES.equals(type) || COSName.CATALOG.equals(type);
	}

}
