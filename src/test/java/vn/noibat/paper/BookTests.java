package vn.noibat.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BookTests {

	private static final int ACCENT = 0x7a1020;

	private static final int LEAF = 0x2E7D32;

	private static byte[] bytes;

	private static PDDocument pdf;

	@BeforeAll
	static void print() throws IOException {
		bytes = new Printing().pdf(TrialBook.book());
		pdf = Loader.loadPDF(bytes);
	}

	@AfterAll
	static void close() throws IOException {
		pdf.close();
	}

	@Test
	void alwaysHasTheSameBytes() {
		assertThat(new Printing().pdf(TrialBook.book())).isEqualTo(bytes);
	}

	@Test
	void beginsWithACoverWithoutANumber() throws IOException {
		assertThat(text(1)).contains("Thành phố Thử Nghiệm", "2031", "2 kết quả năm 2031", "Bản công bố")
			.doesNotContain("Cổng thử · 2031");
		assertThat(lastLine(1)).isEqualTo("Bản công bố số 1");
		assertThat(lastLine(2)).isEqualTo("2");
		assertThat(text(2)).startsWith("Cổng thử · 2031");
	}

	@Test
	void namesThePagesOnWhichItsChaptersBegin() throws IOException {
		List<String> titles = TrialBook.book().chapters().stream().map(Book.Chapter::title).toList();
		assertThat(text(2).lines().filter((line) -> line.matches(".*\\.\\.\\. ?\\d+"))).hasSameSizeAs(titles);
		for (String title : titles) {
			int page = Integer.parseInt(text(2).lines()
				.filter((line) -> line.contains(title))
				.findFirst()
				.orElseThrow()
				.replaceFirst(".*\\D(\\d+)$", "$1"));
			assertThat(text(page).lines().limit(4)).as(title).contains(title);
			assertThat(lastLine(page)).isEqualTo(String.valueOf(page));
		}
	}

	@Test
	void hasABookmarkForEachChapter() throws IOException {
		List<String> bookmarks = new ArrayList<>();
		for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
			bookmarks.add(item.getTitle());
			assertThat(item.findDestinationPage(pdf)).isNotNull();
		}
		assertThat(bookmarks).containsExactly("Mục lục", "Lời mở đầu", "1. Trồng 12.000 cây <trong> một năm & giữ cả",
				"2. Mở 3 thư viện", "Kế hoạch và thực hiện", "Hồ sơ văn bản", "Nguồn", "Kiểm chứng");
	}

	@Test
	void carriesTheFileItWasMadeFrom() throws IOException {
		PDComplexFileSpecification file = pdf.getDocumentCatalog()
			.getNames()
			.getEmbeddedFiles()
			.getNames()
			.get("noi-bat-2031-1.json");
		assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(TrialBook.SEALED.bytes());
		assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
			.isEqualTo(Instant.parse("2032-01-05T02:00:00Z"));
		assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Cổng thử");
		assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
	}

	@Test
	void drawsItsChartsAsVectorsAndItsPicturesWhole() throws IOException {
		List<Integer> drawn = Stream.iterate(4, (page) -> page + 1)
			.limit(2)
			.flatMap((page) -> colours(page).stream())
			.toList();
		assertThat(drawn.stream().filter((colour) -> colour == ACCENT)).hasSizeGreaterThan(500);
		assertThat(drawn.stream().filter((colour) -> colour == LEAF)).hasSizeGreaterThan(500);
		int images = 0;
		for (PDPage page : pdf.getPages()) {
			for (COSName name : page.getResources().getXObjectNames()) {
				images += page.getResources().isImageXObject(name) ? 1 : 0;
			}
		}
		assertThat(images).as("the one picture, and no chart").isEqualTo(1);
	}

	@Test
	void tellsFiguresWithTheirSourcesAndPlans() throws IOException {
		assertThat(text(4)).contains("Cây đã trồng", "gần 12.000 cây", "kế hoạch 13.500–15.000", "97%",
				"Hàng cây bên sông", "45-NQ/TW", "02/12/2031", "Cây bàng và phượng, theo số liệu, giá US$5 mỗi cây.",
				"Trên phố", "Bưởi", "Cây cho bóng mát.");
		assertThat(text(8)).contains("Chưa có văn bản trong hồ sơ", "Quyết định", "07/TTr-BT HỎA TỐC");
		List<String> leads = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			page.getAnnotations()
				.stream()
				.map(PDAnnotationLink.class::cast)
				.forEach((link) -> leads.add(link.getContents()));
		}
		assertThat(leads).contains("nguồn 1", "nguồn 2").allMatch((contents) -> !contents.isBlank());
	}

	@Test
	void skipsNoLevelOfItsHeadings() {
		List<Integer> levels = new ArrayList<>();
		collect(pdf.getDocumentCatalog().getStructureTreeRoot(), levels);
		assertThat(levels).startsWith(1, 2, 2, 2, 3, 4, 3);
		for (int i = 1; i < levels.size(); i++) {
			assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
		}
	}

	@Test
	void takesAColourAlone() {
		Book book = TrialBook.book();
		assertThatIllegalArgumentException().isThrownBy(() -> new Book(book.title(), book.author(), book.subject(),
				book.dated(), Language.VI, book.head(), "red; } p { display: none", book.cover(), book.contents(),
				book.sourced(), book.chapters(), book.attachments()));
	}

	private static void collect(PDStructureNode node, List<Integer> levels) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (element.getStructureType().matches("H[1-6]")) {
					levels.add(element.getStructureType().charAt(1) - '0');
				}
				collect(element, levels);
			}
		}
	}

	private static List<Integer> colours(int page) {
		try {
			BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page - 1, 50);
			List<Integer> colours = new ArrayList<>();
			for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
				colours.add(pixel & 0xffffff);
			}
			return colours;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf).strip();
	}

	private static String lastLine(int page) throws IOException {
		return text(page).lines().reduce((one, next) -> next).orElseThrow().strip();
	}

}
