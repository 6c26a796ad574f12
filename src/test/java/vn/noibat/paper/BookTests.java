package vn.noibat.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BookTests {

	private static final int ACCENT = 0x7a1020;

	private static final int LEAF = 0x2E7D32;

	private static final Book.Chapter LAST = new Book.Chapter(null, "Kiểm chứng", null,
			List.of(new Block.Lead("Câu cuối.")));

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
			assertThat(text(page).lines()).as(title).anyMatch((line) -> line.endsWith(title));
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
		List<Integer> drawn = IntStream.rangeClosed(2, pdf.getNumberOfPages())
			.boxed()
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
		String book = text(2, pdf.getNumberOfPages());
		assertThat(book).contains("Cây đã trồng", "gần 12.000 cây", "kế hoạch 13.500–15.000", "97%",
				"Hàng cây bên sông", "45-NQ/TW", "02/12/2031", "Cây bàng và phượng, theo số liệu, giá US$5 mỗi cây.",
				"Trên phố", "Bưởi", "Cây cho bóng mát.");
		assertThat(book).contains("Chưa có văn bản trong hồ sơ", "Quyết định", "07/TTr-BT HỎA TỐC");
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
	void fillsItsPages() throws IOException {
		List<Book.Chapter> chapters = new ArrayList<>();
		for (int number = 1; number <= 12; number++) {
			chapters.add(new Book.Chapter(String.valueOf(number), "Kết quả thử " + number, "Lĩnh vực", List.of(
					new Block.Lead("Câu mở. " + "Một câu của đoạn mở đầu. ".repeat(10)),
					new Block.Prose("<p>" + "Một câu của đoạn văn thử. ".repeat(9 * number) + "</p>", Language.VI))));
		}
		chapters.add(LAST);
		try (PDDocument pages = Loader.loadPDF(new Printing().pdf(TrialBook.of(chapters)))) {
			for (int page = 3; page < pages.getNumberOfPages(); page++) {
				List<Placed> lines = lines(pages, page);
				double lowest = lines.stream().mapToDouble(Placed::top).filter((top) -> top < 280).max().orElseThrow();
				assertThat(lowest).as("page %d of %d", page, pages.getNumberOfPages()).isGreaterThan(190);
				for (int place = 0; place < lines.size(); place++) {
					if (lines.get(place).text().startsWith("Kết quả thử")) {
						assertThat(lines).hasSizeGreaterThan(place + 2);
						assertThat(lines.get(place + 1).text()).startsWith("Câu mở.");
						assertThat(lines.get(place + 2).text()).contains("đoạn mở đầu");
					}
				}
			}
		}
	}

	@Test
	void movesARowOfFiguresAsOne() throws IOException {
		Block.Figures figures = new Block.Figures(
				IntStream.rangeClosed(1, 9)
					.mapToObj((number) -> new Block.Figure("Nhãn " + number, null, "12.000", " cây",
							"so với kế hoạch của năm trước thì cao hơn nhiều, so với cả nước thì thấp hơn, hết "
									+ number,
							List.of(), List.of()))
					.toList());
		TreeSet<Integer> broken = new TreeSet<>();
		for (int sentences = 60; sentences <= 108; sentences += 4) {
			Block before = new Block.Paragraph("Một câu của đoạn văn thử cho dài. ".repeat(sentences));
			Book book = TrialBook.of(List.of(new Book.Chapter(null, "Số liệu", null, List.of(before, figures)), LAST));
			try (PDDocument pages = Loader.loadPDF(new Printing().pdf(book))) {
				int first = 0;
				for (int page = 2; page <= pages.getNumberOfPages(); page++) {
					List<Placed> lines = lines(pages, page);
					double[] labels = tops(lines, "Nhãn ");
					double[] ends = tops(lines, "hết ");
					assertThat(ends).as("%d sentences", sentences).hasSameSizeAs(labels);
					for (int place = 0; place < labels.length; place++) {
						assertThat(ends[place] - labels[place]).isBetween(15.0, 22.0);
					}
					first = (first == 0) ? labels.length : first;
				}
				broken.add(first);
			}
		}
		assertThat(broken).as("rows before the break").hasSizeGreaterThan(2);
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

	/** How far below the upper edge lines stand in which words are, in millimetres. */
	private static double[] tops(List<Placed> lines, String words) {
		return lines.stream().filter((line) -> line.text().contains(words)).mapToDouble(Placed::top).toArray();
	}

	/** The lines of a page, from top to bottom; what stands beside each other is one. */
	private static List<Placed> lines(PDDocument book, int page) throws IOException {
		List<Placed> lines = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {

			private final StringBuilder line = new StringBuilder();

			private double top;

			@Override
			protected void writeString(String text, List<TextPosition> letters) {
				this.line.append(text);
				this.top = letters.get(0).getY() / 72 * 25.4;
			}

			@Override
			protected void writeWordSeparator() {
				this.line.append(' ');
			}

			@Override
			protected void writeLineSeparator() {
				end();
			}

			@Override
			protected void writePageEnd() {
				end();
			}

			private void end() {
				if (!this.line.isEmpty()) {
					lines.add(new Placed(this.line.toString().strip(), this.top));
					this.line.setLength(0);
				}
			}

		};
		stripper.setSortByPosition(true);
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(book);
		return lines;
	}

	private record Placed(String text, double top) {
	}

	private static String text(int page) throws IOException {
		return text(page, page);
	}

	private static String text(int from, int until) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(from);
		stripper.setEndPage(until);
		return stripper.getText(pdf).strip();
	}

	private static String lastLine(int page) throws IOException {
		return text(page).lines().reduce((one, next) -> next).orElseThrow().strip();
	}

}
