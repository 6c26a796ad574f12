package vn.noibat.portal;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import vn.noibat.web.Addresses;

/**
 * The picture that stands for a page where it is shared: its number, its title, its first
 * figure, 1200 by 630 pixels.
 */
final class SocialImage {

	private static final int WIDTH = Addresses.IMAGE_WIDTH;

	private static final int HEIGHT = Addresses.IMAGE_HEIGHT;

	private static final int MARGIN = 72;

	private static final Color PAPER = new Color(0xFBF9F4);

	private static final Color INK = new Color(0x15212B);

	private static final Color QUIET = new Color(0x56616B);

	private static final Font STRONG = font("fonts/be-vietnam-pro-800.ttf");

	private static final Font PLAIN = font("fonts/be-vietnam-pro-400.ttf");

	private final Color accent;

	/**
	 * Draws with the accent of the locality.
	 * @param accent {@code #RRGGBB}
	 */
	SocialImage(String accent) {
		this.accent = Color.decode(accent);
	}

	/** The picture as PNG. */
	byte[] draw(String numeral, String title, @Nullable String figure, String site) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		try {
			pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			pen.setColor(PAPER);
			pen.fillRect(0, 0, WIDTH, HEIGHT);
			pen.setColor(this.accent);
			pen.setFont(STRONG.deriveFont(190f));
			pen.drawString(numeral, MARGIN - 8, 218);
			int bottom = write(pen, title, STRONG.deriveFont(56f), INK, 312, 68, 3);
			if (figure != null) {
				write(pen, figure, PLAIN.deriveFont(36f), QUIET, bottom + 12, 46, 1);
			}
			pen.setColor(INK);
			pen.fillRect(MARGIN, HEIGHT - 96, WIDTH - 2 * MARGIN, 2);
			write(pen, site, PLAIN.deriveFont(28f), QUIET, HEIGHT - 48, 36, 1);
		}
		finally {
			pen.dispose();
		}
		return png(image);
	}

	private static int write(Graphics2D pen, String text, Font font, Color color, int top, int lineHeight, int most) {
		pen.setFont(font);
		pen.setColor(color);
		int baseline = top;
		for (String line : lines(text, pen.getFontMetrics(), most)) {
			pen.drawString(line, MARGIN, baseline);
			baseline += lineHeight;
		}
		return baseline;
	}

	private static List<String> lines(String text, FontMetrics metrics, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (metrics.stringWidth(longer) <= WIDTH - 2 * MARGIN || line.isEmpty()) {
				line.setLength(0);
				line.append(longer);
				continue;
			}
			if (lines.size() == most - 1) {
				line.append("…");
				break;
			}
			lines.add(line.toString());
			line.setLength(0);
			line.append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target.toByteArray();
	}

	private static Font font(String file) {
		try (InputStream in = new ClassPathResource(file).getInputStream()) {
			return Font.createFont(Font.TRUETYPE_FONT, in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

}
