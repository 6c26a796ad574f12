package vn.noibat.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code.
 */
public final class QrCode {

	// ISO/IEC 18004: four modules of quiet around it.
	static final int QUIET = 4;

	private static final int PIXELS = 8;

	private final ByteMatrix modules;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
	}

	static QrCode of(String text) {
		try {
			return new QrCode(
					Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
						.getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", ex);
		}
	}

	/**
	 * The code as an SVG element, one unit a module, without a size, a style or a text of
	 * its own: hidden from readers of the screen, who are told the text beside it.
	 * @throws IllegalArgumentException when the text is longer than a code can hold,
	 * about 2,300 bytes
	 */
	public static String svg(String text) {
		QrCode code = of(text);
		int size = code.size();
		StringBuilder path = new StringBuilder();
		for (int row = 0; row < code.modules.getHeight(); row++) {
			for (int column = 0; column < code.modules.getWidth(); column++) {
				int start = column;
				while (column < code.modules.getWidth() && code.isDark(column, row)) {
					column++;
				}
				if (column > start) {
					path.append('M')
						.append(start + QUIET)
						.append(' ')
						.append(row + QUIET)
						.append('h')
						.append(column - start)
						.append("v1h-")
						.append(column - start)
						.append('z');
				}
			}
		}
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 %1$d %1$d\" aria-hidden=\"true\" "
			.formatted(size)
				+ "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>".formatted(size)
				+ "<path d=\"" + path + "\"/></svg>";
	}

	/** The code as a PNG in black and white, eight pixels a module. */
	static byte[] png(String text) {
		QrCode code = of(text);
		int side = code.size() * PIXELS;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				int row = y / PIXELS - QUIET;
				int column = x / PIXELS - QUIET;
				boolean inside = row >= 0 && column >= 0 && row < code.width() && column < code.width();
				image.setRGB(x, y, (inside && code.isDark(column, row)) ? 0x000000 : 0xffffff);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** Its side in modules, the quiet around it included. */
	int size() {
		return this.modules.getWidth() + 2 * QUIET;
	}

	/** Its side in modules, without the quiet. */
	int width() {
		return this.modules.getWidth();
	}

	boolean isDark(int column, int row) {
		return this.modules.get(column, row) == 1;
	}

}
