package vn.noibat.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Files of every kind, good and bad, made on the spot.
 */
public final class Samples {

	private static final String MAIN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
			""";

	private static final String TYPES = """
			<?xml version="1.0" encoding="UTF-8"?>
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="xml" ContentType="application/xml"/>
			<Override PartName="/word/document.xml" ContentType="%s"/></Types>
			""";

	private static final String PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private Samples() {
	}

	/** The left half red, the right half blue. */
	static BufferedImage picture(int width, int height) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(width / 2, 0, width - width / 2, height);
		graphics.dispose();
		return picture;
	}

	public static byte[] jpeg(int width, int height) {
		return written(picture(width, height), "jpg");
	}

	public static byte[] png(int width, int height) {
		return written(picture(width, height), "png");
	}

	/** A JPEG with an Exif segment: an orientation, and the place where it was taken. */
	static byte[] jpegWithExif(int width, int height, int orientation) {
		byte[] jpeg = jpeg(width, height);
		ByteBuffer tiff = ByteBuffer.allocate(128);
		tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		tiff.putShort((short) 2);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(64);
		tiff.putInt(0);
		tiff.position(64).put("GPS 20.8449 N 106.6881 E".getBytes(StandardCharsets.US_ASCII));
		byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
		ByteBuffer segment = ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2));
		byte[] start = { jpeg[0], jpeg[1] };
		byte[] rest = new byte[jpeg.length - 2];
		System.arraycopy(jpeg, 2, rest, 0, rest.length);
		return concat(start, segment.array(), exif, rest);
	}

	/** A PNG whose header claims a size that nobody drew. */
	static byte[] pngClaiming(int width, int height) {
		byte[] png = png(8, 8);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		CRC32 crc = new CRC32();
		crc.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
		return png;
	}

	public static byte[] pdf(String... lines) {
		return pdf((document) -> {
		}, lines);
	}

	static byte[] pdf(Change change, String... lines) {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
				content.beginText();
				content.newLineAtOffset(72, 720);
				content.setLeading(16);
				for (String line : lines) {
					content.showText(line);
					content.newLine();
				}
				content.endText();
			}
			change.on(document);
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A DOCX of one paragraph a line. */
	public static byte[] docx(String... lines) {
		return zip(docxParts(lines));
	}

	static Map<String, byte[]> docxParts(String... lines) {
		StringBuilder body = new StringBuilder();
		for (String line : lines) {
			body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
		}
		return docxWithBody(body.toString());
	}

	static Map<String, byte[]> docxWithBody(String body) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", utf8(TYPES.formatted(PLAIN)));
		parts.put("word/document.xml", utf8(MAIN.formatted(body)));
		return parts;
	}

	static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
		parts.put(name, content);
		return parts;
	}

	static byte[] relationship(String type, String target, boolean external) {
		return utf8("""
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"
				Target="%s"%s/></Relationships>""".formatted(type, target, external ? " TargetMode=\"External\"" : ""));
	}

	static byte[] macroTypes() {
		return utf8(TYPES.formatted("application/vnd.ms-word.document.macroEnabled.main+xml"));
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] utf8(String text) {
		return text.strip().getBytes(StandardCharsets.UTF_8);
	}

	static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static byte[] written(BufferedImage picture, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * What is done to a PDF before it is saved.
	 */
	interface Change {

		void on(PDDocument document) throws IOException;

	}

}
