package vn.noibat.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide a line in the bold of official papers is; Times New Roman and Liberation Serif
 * run alike.
 */
final class Advances {

	private Advances() {
	}

	/**
	 * The width of a line in points.
	 * @param size of the letters in points
	 */
	static double bold(String line, double size) {
		try (InputStream bytes = Printing.font("Bold");
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
			CmapLookup glyphs = font.getUnicodeCmapLookup();
			double units = 0;
			for (int letter : line.codePoints().toArray()) {
				units += font.getAdvanceWidth(glyphs.getGlyphId(letter));
			}
			return units / font.getUnitsPerEm() * size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
