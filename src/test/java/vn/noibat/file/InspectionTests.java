package vn.noibat.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.noibat.file.Samples.Change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class InspectionTests {

	private final Inspection inspection = new Inspection(new VirusScanner(""));

	@Test
	void drawsPicturesAnewWithoutTheirMetadata() throws IOException {
		byte[] sent = Samples.concat(Samples.jpegWithExif(60, 40, 1), "<script>alert(1)</script>".getBytes());
		assertThat(text(sent)).contains("Exif", "GPS 20.8449", "<script>");

		Inspected kept = picture("IMG_1.JPG", sent);

		assertThat(kept.mediaType()).isEqualTo("image/jpeg");
		assertThat(List.of(kept.width(), kept.height())).containsExactly(60, 40);
		assertThat(text(kept.bytes())).doesNotContain("Exif").doesNotContain("GPS").doesNotContain("<script>");
		assertThat(ImageIO.read(new ByteArrayInputStream(kept.bytes())).getWidth()).isEqualTo(60);
	}

	// What the camera calls left lies where the orientation says.
	@ParameterizedTest
	@CsvSource({ "1, 60, 40, 5, 20, 55, 20", "2, 60, 40, 55, 20, 5, 20", "3, 60, 40, 55, 20, 5, 20",
			"4, 60, 40, 5, 20, 55, 20", "5, 40, 60, 20, 5, 20, 55", "6, 40, 60, 20, 5, 20, 55",
			"7, 40, 60, 20, 55, 20, 5", "8, 40, 60, 20, 55, 20, 5" })
	void putsPicturesUpright(int orientation, int width, int height, int redX, int redY, int blueX, int blueY)
			throws IOException {
		Inspected kept = picture("a.jpg", Samples.jpegWithExif(60, 40, orientation));

		BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
		assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(width, height);
		assertThat(new Color(drawn.getRGB(redX, redY)).getRed()).isCloseTo(255, within(20));
		assertThat(new Color(drawn.getRGB(blueX, blueY)).getBlue()).isCloseTo(255, within(20));
	}

	@Test
	void drawsLargePicturesNoLargerThanPagesNeed() {
		Inspected wide = picture("a.png", Samples.png(5000, 2500));
		assertThat(List.of(wide.width(), wide.height())).containsExactly(2400, 1200);

		Inspected small = picture("a.png", Samples.png(2400, 3));
		assertThat(List.of(small.width(), small.height())).containsExactly(2400, 3);
	}

	@Test
	void keepsWhatIsSeenThroughAPng() throws IOException {
		BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
		var out = new java.io.ByteArrayOutputStream();
		ImageIO.write(clear, "png", out);

		Inspected kept = picture("a.png", out.toByteArray());

		assertThat(ImageIO.read(new ByteArrayInputStream(kept.bytes())).getRGB(5, 5) >>> 24).isZero();
	}

	@Test
	void judgesPixelsFromTheHeader() {
		refuses(Accepted.PICTURE, Samples.pngClaiming(60_000, 60_000), "file.picture.pixels");
	}

	@Test
	void refusesABrokenPicture() {
		refuses(Accepted.PICTURE, Arrays.copyOf(Samples.png(300, 300), 60), "file.picture.unreadable");
	}

	@ParameterizedTest
	@MethodSource
	void refusesWhatIsNoPictureWhateverItsName(byte[] bytes) {
		refuses(Accepted.PICTURE, bytes, "file.type.picture");
	}

	static Stream<byte[]> refusesWhatIsNoPictureWhateverItsName() {
		return Stream.of(Samples.utf8("<!doctype html><html><body><script>alert(1)</script></body></html>"),
				Samples.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
				Samples.utf8("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
				Samples.utf8("GIF89a<script>alert(1)</script>"), Samples.pdf("Words"), Samples.docx("Words"),
				Samples.utf8("MZ\0\0"), new byte[] { 0, 0, 0 });
	}

	@ParameterizedTest
	@MethodSource
	void refusesWhatIsNoPaperWhateverItsName(byte[] bytes) {
		refuses(Accepted.PAPER, bytes, "file.type.paper");
	}

	static Stream<byte[]> refusesWhatIsNoPaperWhateverItsName() {
		return Stream.of(Samples.jpeg(4, 4), Samples.utf8("<html>%PDF-1.4</html>"),
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 },
				Samples.zip(Map.of("a.txt", Samples.utf8("no document"))));
	}

	@Test
	void refusesEmptyAndTooLargeFiles() {
		refuses(Accepted.PAPER, new byte[0], "file.empty");
		assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> picture("a.jpg", Samples.concat(Samples.jpeg(4, 4), new byte[10 << 20])))
			.satisfies((refused) -> {
				assertThat(refused.reason()).isEqualTo("file.large");
				assertThat(refused.status().value()).isEqualTo(413);
			});
		assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> paper("a.pdf", Samples.concat(Samples.pdf("Words"), new byte[25 << 20])))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(25));
	}

	@Test
	void keepsAGoodPaperByteForByte() {
		for (byte[] sent : List.of(Samples.pdf("Words"), Samples.docx("Công văn"))) {
			Inspected kept = paper("a", sent);

			assertThat(kept.bytes()).isEqualTo(sent);
			assertThat(kept.width()).isNull();
		}
	}

	@ParameterizedTest
	@MethodSource
	void refusesAPdfThatActs(Change change, String reason) {
		refuses(Accepted.PAPER, Samples.pdf(change, "Words"), reason);
	}

	static Stream<Arguments> refusesAPdfThatActs() {
		return Stream.of(
				Arguments.of((Change) (document) -> document.getDocumentCatalog()
					.setOpenAction(new PDActionJavaScript("app.alert(1)")), "file.pdf.active"),
				Arguments.of((Change) (document) -> {
					PDAnnotationLink link = new PDAnnotationLink();
					link.setAction(new PDActionLaunch());
					document.getPage(0).getAnnotations().add(link);
					document.getPage(0).setAnnotations(List.of(link));
				}, "file.pdf.active"), Arguments.of((Change) (document) -> {
					COSDictionary chained = new COSDictionary();
					chained.setName(COSName.S, "URI");
					COSDictionary next = new COSDictionary();
					next.setName(COSName.S, "JavaScript");
					next.setItem(COSName.JS, new COSString("app.alert(1)"));
					chained.setItem(COSName.NEXT, next);
					document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, chained);
				}, "file.pdf.active"), Arguments.of(attaching("application/octet-stream", "MZ"), "file.pdf.attached"),
				Arguments.of(attaching("application/json", "MZ"), "file.pdf.attached"),
				Arguments.of(attaching("application/json", "{}MZ"), "file.pdf.attached"),
				Arguments.of(attaching("text/html", "{}"), "file.pdf.attached"));
	}

	private static Change attaching(String mediaType, String content) {
		return (document) -> {
			PDEmbeddedFile file = new PDEmbeddedFile(document,
					new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
			file.setSubtype(mediaType);
			PDComplexFileSpecification specification = new PDComplexFileSpecification();
			specification.setFile("content");
			specification.setEmbeddedFile(file);
			PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(Map.of("content", specification));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
		};
	}

	@Test
	void takesAPdfThatCarriesItsContentAsData() {
		byte[] pdf = Samples.pdf(attaching("application/json", "{\"format\":1}"), "Words");

		assertThat(this.inspection.inspect(new Upload("a.pdf", pdf), Accepted.PAPER).bytes()).isEqualTo(pdf);
	}

	@Test
	void refusesAnEncryptedPdf() {
		for (String password : List.of("", "bí mật")) {
			refuses(Accepted.PAPER,
					Samples.pdf(
							(document) -> document
								.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())),
							"Words"),
					"file.pdf.encrypted");
		}
	}

	@Test
	void refusesAPdfThatIsBrokenOrHidesAnotherFile() {
		byte[] pdf = Samples.pdf("Words");
		refuses(Accepted.PAPER, Arrays.copyOf(pdf, pdf.length / 2), "file.pdf.unreadable");
		refuses(Accepted.PAPER, Samples.concat(pdf, Samples.zip(Map.of("a", new byte[100_000])), new byte[4096]),
				"file.pdf.unreadable");
	}

	@ParameterizedTest
	@MethodSource
	void refusesADocxThatActs(Map<String, byte[]> parts, String reason) {
		refuses(Accepted.PAPER, Samples.zip(parts), reason);
	}

	@ParameterizedTest
	@CsvSource({ "Normal.dotm, true", "file:///C:\\Mau\\Cong van.dotm, true", "D:\\Mau\\CV.dotm, true",
			"file:///C:/Mau/CV.dotm, true", "file://server/CV.dotm, false", "\\\\server\\CV.dotm, false",
			"file:///\\\\server\\CV.dotm, false", "//server/CV.dotm, false", "https://example.org/CV.dotm, false",
			"file:///%5C%5Cserver/CV.dotm, false" })
	void readsADocxOfATemplateOnTheMachineOfItsWriter(String template, boolean taken) {
		byte[] docx = Samples.zip(Samples.with(Samples.docxParts("a"), "word/_rels/settings.xml.rels",
				Samples.relationship("attachedTemplate", template, true)));

		refuses(Accepted.PAPER, docx, "file.docx.outside");
		if (taken) {
			assertThat(this.inspection.inspect(new Upload("a.docx", docx), Accepted.READABLE).bytes()).isEqualTo(docx);
		}
		else {
			refuses(Accepted.READABLE, docx, "file.docx.outside");
		}
	}

	static Stream<Arguments> refusesADocxThatActs() {
		return Stream
			.of(Arguments.of(Samples.with(Samples.docxParts("a"), "word/vbaProject.bin", new byte[9]),
					"file.docx.active"),
					Arguments.of(Samples.with(Samples.docxParts("a"), "[Content_Types].xml", Samples.macroTypes()),
							"file.docx.active"),
					Arguments.of(
							Samples.with(Samples.docxParts("a"), "word/_rels/settings.xml.rels",
									Samples.relationship("attachedTemplate", "https://example.org/a.dotm", true)),
							"file.docx.outside"),
					Arguments.of(Samples.with(Samples.docxParts("a"), "word/_rels/document.xml.rels",
							Samples.relationship("image", "file://server/a.png", true)), "file.docx.outside"),
					Arguments.of(Samples.with(Samples.docxParts("a"), "word/embeddings/oleObject1.bin",
							new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }), "file.docx.active"),
					Arguments.of(
							Samples.docxWithBody("<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r>"
									+ "<w:instrText>EAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>"),
							"file.docx.active"),
					Arguments.of(Samples.docxWithBody("<w:p><w:fldSimple w:instr=\"DDE cmd\"/></w:p>"),
							"file.docx.active"),
					Arguments.of(
							Samples.with(Samples.docxParts("a"), "word/styles.xml",
									Samples.utf8("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
							"file.docx.unreadable"));
	}

	@Test
	void refusesADocxThatSwells() {
		refuses(Accepted.PAPER,
				Samples.zip(Samples.with(Samples.docxParts("a"), "word/media/image1.bmp", new byte[64 << 20])),
				"file.docx.bomb");
		Map<String, byte[]> many = Samples.docxParts("a");
		for (int part = 0; part < 2001; part++) {
			many.put("word/media/" + part, new byte[0]);
		}
		refuses(Accepted.PAPER, Samples.zip(many), "file.docx.bomb");
	}

	@Test
	void looksIntoWhatADocxCarries() {
		byte[] sheet = Samples.zip(Map.of("xl/workbook.xml", Samples.utf8("<workbook/>")));
		assertThat(
				paper("a.docx", Samples.zip(Samples.with(Samples.docxParts("a"), "word/embeddings/sheet.xlsx", sheet)))
					.mediaType())
			.endsWith("wordprocessingml.document");

		byte[] nested = Samples.zip(Map.of("inner.zip", sheet));
		refuses(Accepted.PAPER, Samples.zip(Samples.with(Samples.docxParts("a"), "word/embeddings/sheet.xlsx", nested)),
				"file.docx.bomb");
		byte[] macro = Samples.zip(Map.of("xl/vbaProject.bin", new byte[9]));
		refuses(Accepted.PAPER, Samples.zip(Samples.with(Samples.docxParts("a"), "word/embeddings/sheet.xlsx", macro)),
				"file.docx.active");
	}

	@Test
	void takesADocxWithLinks() {
		byte[] docx = Samples.zip(Samples.with(Samples.docxParts("a"), "word/_rels/document.xml.rels",
				Samples.relationship("hyperlink", "https://haiphong.gov.vn/", true)));

		assertThat(paper("a.docx", docx).bytes()).isEqualTo(docx);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "công văn 374.PDF|công văn 374.pdf", "C:\\Users\\a\\b.pdf|b.pdf", "../../etc/passwd|passwd.pdf",
					"a.jpg|a.jpg.pdf", "...|file.pdf", "a\u202Efdp.exe|afdp.exe.pdf", "co\u0302ng.pdf|công.pdf",
					".pdf|pdf.pdf" })
	void namesAFileForPeople(String given, String name) {
		assertThat(FileType.PDF.name(given)).isEqualTo(name);
	}

	@Test
	void leavesOutOfANameWhatWouldBreakAHeader() {
		assertThat(FileType.PDF.name("a\"b\r\nc;%0A.pdf")).isEqualTo("abc;0A.pdf");
	}

	@Test
	void shortensALongName() {
		assertThat(FileType.PDF.name("đ".repeat(400) + ".pdf")).hasSize(150).endsWith("đ.pdf");
	}

	private void refuses(Accepted accepted, byte[] bytes, String reason) {
		String name = (accepted == Accepted.PICTURE) ? "ảnh.jpg" : "văn bản.pdf";
		assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> this.inspection.inspect(new Upload(name, bytes), accepted))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private Inspected picture(String name, byte[] bytes) {
		return this.inspection.inspect(new Upload(name, bytes), Accepted.PICTURE);
	}

	private Inspected paper(String name, byte[] bytes) {
		return this.inspection.inspect(new Upload(name, bytes), Accepted.PAPER);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
