package vn.noibat.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide lines of official papers are; Times New Roman and Liberation Serif run alike.
 */
final class Advances {

	private final TrueTypeFont font;

	private final CmapLookup glyphs;

	private Advances(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = font.getUnicodeCmapLookup();
	}

	/**
	 * The width of a line in bold, in points.
	 * @param size of the letters in points
	 */
	static double bold(String line, double size) {
		return with("Bold", (advances) -> advances.width(line, size));
	}

	/**
	 * How many lines each of some texts takes, when words alone are parted.
	 * @param face {@code Regular} or {@code Bold}
	 * @param size of the letters in points
	 * @param width of the column in points
	 */
	static List<Integer> lines(String face, List<String> texts, double size, double width) {
		return with(face, (advances) -> texts.stream().map((text) -> advances.lines(text, size, width)).toList());
	}

	private static <T> T with(String face, Asked<T> asked) {
		try (InputStream bytes = Printing.font(face);
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
			return asked.of(new Advances(font));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private double width(String line, double size) {
		try {
			double units = 0;
			for (int letter : line.codePoints().toArray()) {
				units += this.font.getAdvanceWidth(this.glyphs.getGlyphId(letter));
			}
			return units / this.font.getUnitsPerEm() * size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int lines(String text, double size, double width) {
		double space = width(" ", size);
		int lines = 1;
		double filled = 0;
		for (String word : text.strip().split(" +")) {
			double wide = width(word, size);
			boolean fits = filled == 0 || filled + space + wide <= width;
			lines += fits ? 0 : 1;
			filled = (fits && filled > 0) ? filled + space + wide : wide;
		}
		return lines;
	}

	/** What is asked of a face while it is open. */
	private interface Asked<T> {

		T of(Advances advances);

	}

}
