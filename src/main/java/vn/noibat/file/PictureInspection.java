package vn.noibat.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, upright, in sRGB and no larger than the pages need: metadata and
 * whatever else was hidden in the file stay behind.
 */
class PictureInspection {

	private static final int MOST_PIXELS = 40_000_000;

	private static final int LONGEST_SIDE = 2400;

	private static final float QUALITY = 0.88f;

	// A picture of 40 million pixels takes 160 MB while it is drawn.
	private static final Semaphore DRAWING = new Semaphore(2, true);

	private final FileType type;

	PictureInspection(FileType type) {
		this.type = type;
	}

	Inspected inspect(Upload upload) {
		DRAWING.acquireUninterruptibly();
		try {
			BufferedImage picture = scaled(upright(read(upload.bytes()), upload.bytes()));
			return new Inspected(this.type.name(upload.name()), this.type.mediaType(), write(picture),
					picture.getWidth(), picture.getHeight());
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof UploadRefused refused) {
				throw refused;
			}
			// The decoders answer broken files with any exception.
			throw new UploadRefused("file.picture.unreadable");
		}
		finally {
			DRAWING.release();
		}
	}

	private BufferedImage read(byte[] bytes) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(this.type.mediaType());
		ImageReader reader = readers.next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(in, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if ((long) width * height > MOST_PIXELS) {
				throw new UploadRefused("file.picture.pixels", width, height, MOST_PIXELS / 1_000_000);
			}
			ImageReadParam parameters = reader.getDefaultReadParam();
			int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
			parameters.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, parameters);
		}
		finally {
			reader.dispose();
		}
	}

	private BufferedImage upright(BufferedImage picture, byte[] bytes) {
		int orientation = (this.type == FileType.JPEG) ? ExifOrientation.of(bytes) : ExifOrientation.UPRIGHT;
		int width = picture.getWidth();
		int height = picture.getHeight();
		AffineTransform turn = switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
		boolean lying = orientation >= 5;
		return draw(picture, lying ? height : width, lying ? width : height, turn);
	}

	// Halved until close, as one large step would leave out most of the pixels.
	private BufferedImage scaled(BufferedImage picture) {
		BufferedImage scaled = picture;
		int longest = Math.max(scaled.getWidth(), scaled.getHeight());
		while (longest > LONGEST_SIDE) {
			double factor = Math.max(0.5, (double) LONGEST_SIDE / longest);
			int width = Math.max(1, (int) Math.round(scaled.getWidth() * factor));
			int height = Math.max(1, (int) Math.round(scaled.getHeight() * factor));
			scaled = draw(scaled, width, height, AffineTransform.getScaleInstance((double) width / scaled.getWidth(),
					(double) height / scaled.getHeight()));
			longest = Math.max(width, height);
		}
		return scaled;
	}

	private BufferedImage draw(BufferedImage picture, int width, int height, AffineTransform transform) {
		boolean seeThrough = this.type == FileType.PNG && picture.getColorModel().hasAlpha();
		BufferedImage drawn = new BufferedImage(width, height,
				seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		try {
			if (!seeThrough) {
				graphics.setColor(Color.WHITE);
				graphics.fillRect(0, 0, width, height);
			}
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
			graphics.drawImage(picture, transform, null);
		}
		finally {
			graphics.dispose();
		}
		return drawn;
	}

	private byte[] write(BufferedImage picture) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByMIMEType(this.type.mediaType()).next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			if (this.type == FileType.JPEG) {
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionQuality(QUALITY);
				parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			}
			writer.write(null, new IIOImage(picture, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

}
