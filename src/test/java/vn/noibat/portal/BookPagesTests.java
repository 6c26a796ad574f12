package vn.noibat.portal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.edition.Archive;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.paper.Conformity;
import vn.noibat.paper.Printing;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class BookPagesTests {

	private static final int GAP = 8;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Archive archive;

	@Autowired
	private YearBook books;

	@ParameterizedTest
	@ValueSource(strings = { "/nam/2023.pdf", "/en/years/2023.pdf", "/nam/2022.pdf", "/nam/2024.pdf" })
	void canBeKeptAndReadAloud(String address) throws Exception {
		assertThat(Conformity.faults(get(address).getResponse().getContentAsByteArray())).isEmpty();
	}

	@Test
	void tellsAYearFromItsCoverToItsVerification() throws IOException {
		ReleasedEdition edition = this.archive.current().year(2023).orElseThrow();
		String text = text("/nam/2023.pdf");

		assertThat(text).contains("Thành phố Hải Phòng", edition.title().vi(), "Bản trình diễn, không phải trang của",
				"Cổng biên soạn lại, không phải nguyên văn văn bản.", "Mục lục", "10,34%", "kế hoạch 12,7–13,0%",
				"Chưa có văn bản trong hồ sơ", "noi-bat-2023-1.json", edition.sha256());
		for (HighlightContent highlight : edition.content().highlights()) {
			assertThat(text).contains(squeezed(highlight.title().vi()), squeezed(highlight.summary().vi()));
		}
		edition.content()
			.shortcomings()
			.forEach((shortcoming) -> assertThat(text).contains(squeezed(shortcoming.text().vi())));
		edition.content().tasks().forEach((task) -> assertThat(text).contains(squeezed(task.text().vi())));
	}

	@Test
	void tellsTheSameInEnglish() throws IOException {
		ReleasedEdition edition = this.archive.current().year(2023).orElseThrow();
		String text = text("/en/years/2023.pdf");

		assertThat(text).contains("Hai Phong City", "Contents", "plan 12.7–13.0%", "No document on file",
				"The English text is the portal’s translation; where the two differ, the Vietnamese text is right.");
		for (HighlightContent highlight : edition.content().highlights()) {
			assertThat(text).contains(squeezed(highlight.title().in(Language.EN)),
					squeezed(highlight.summary().in(Language.EN)));
		}
	}

	@Test
	void tellsAYearOfEventsAsOne() throws IOException {
		assertThat(text("/nam/2024.pdf")).contains("Chưa có danh sách chính thức trong hồ sơ.",
				"Sự kiện được các nguồn nhắc đến", "96-KL/TW");
	}

	@Test
	void saysNothingOfLaterYears() throws IOException {
		assertThat(this.archive.current().indicator("budget-revenue-total").orElseThrow().points()).as("known later")
			.anyMatch((point) -> point.year() == 2023);
		assertThat(text("/nam/2022.pdf")).contains("109 nghìn tỷ").doesNotContain("103.000");
	}

	@Test
	void givesTheSameBytesUntilSomethingIsReleased() {
		MvcTestResult answer = get("/nam/2022.pdf");
		ReleasedEdition edition = this.archive.current().year(2022).orElseThrow();

		assertThat(answer).hasContentType("application/pdf")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=10, s-maxage=1, stale-if-error=86400")
			.doesNotContainHeader(HttpHeaders.SET_COOKIE)
			.doesNotContainHeader(HttpHeaders.CONTENT_ENCODING);
		assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline;")
			.contains("noi-bat-2022.pdf");
		assertThat(answer.getResponse().getHeader(HttpHeaders.LINK)).endsWith("/nam/2022>; rel=\"canonical\"");
		assertThat(this.mvc.get()
			.uri("/nam/2022.pdf")
			.header(HttpHeaders.IF_NONE_MATCH, String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG))))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(new Printing().pdf(this.books.of(this.archive.current(), edition, Language.VI)))
			.isEqualTo(answer.getResponse().getContentAsByteArray());
	}

	@Test
	void isFoundWhereTheYearIsRead() {
		Document page = page("/nam/2023");
		assertThat(page.select("main a[href=/nam/2023.pdf]")).hasSize(2);
		assertThat(page.select("script[type=application/ld+json]").html()).contains("/nam/2023.pdf\"");
		assertThat(page("/en/years/2023").select("main a[href=/en/years/2023.pdf]")).hasSize(2);
		assertThat(page("/so-do-trang").select("main a[href=/nam/2023.pdf]")).hasSize(1);
	}

	/** Draws the pictures of the documentation. */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "noibat.pictures", matches = "true")
	@CsvSource({ "/nam/2023.pdf, book-2023-vi.png, 1 2 5 6", "/en/years/2023.pdf, book-2023-en.png, 1 6 16 18" })
	void isDrawnForTheDocumentation(String address, String file, String pages) throws IOException {
		List<BufferedImage> drawn = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(get(address).getResponse().getContentAsByteArray())) {
			for (String page : pages.split(" ")) {
				drawn.add(new PDFRenderer(pdf).renderImageWithDPI(Integer.parseInt(page) - 1, 50, ImageType.RGB));
			}
		}
		int width = drawn.get(0).getWidth() + GAP;
		BufferedImage sheet = new BufferedImage(GAP + width * drawn.size(), drawn.get(0).getHeight() + 2 * GAP,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = sheet.createGraphics();
		pen.setColor(Color.GRAY);
		pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
		for (int i = 0; i < drawn.size(); i++) {
			pen.drawImage(drawn.get(i), GAP + i * width, GAP, null);
		}
		pen.dispose();
		BufferedImage small = inFewColours(sheet, this.archive.current().locality().orElseThrow().accentLight());
		assertThat(ImageIO.write(small, "png", Path.of("docs", "images", "papers", file).toFile())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nam/1999.pdf", "/en/years/1999.pdf", "/nam/abc.pdf", "/nam/2023/ban/1.pdf" })
	void hasNoBookOfWhatIsNotThere(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/** In steps of black and of the accent to white: a quarter of the size. */
	private static BufferedImage inFewColours(BufferedImage picture, String accent) {
		int steps = 64;
		int[] colours = new int[2 * steps];
		int[] inks = { 0x000000, Integer.decode(accent) };
		for (int i = 0; i < colours.length; i++) {
			double white = (i % steps) / (double) (steps - 1);
			for (int shift = 0; shift <= 16; shift += 8) {
				int ink = (inks[i / steps] >> shift) & 0xff;
				colours[i] |= (int) Math.round(ink + (255 - ink) * white) << shift;
			}
		}
		BufferedImage few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				few.getRaster()
					.setSample(x, y, 0,
							nearest.computeIfAbsent(picture.getRGB(x, y) & 0xffffff,
									(pixel) -> IntStream.range(0, colours.length)
										.boxed()
										.min(Comparator.comparingInt((at) -> distance(colours[at], pixel)))
										.orElseThrow()));
			}
		}
		return few;
	}

	private static int distance(int one, int other) {
		int sum = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			sum += Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff));
		}
		return sum;
	}

	private Document page(String path) {
		return Jsoup.parse(new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).as(path).hasStatusOk();
		return answer;
	}

	/**
	 * The text without what stands above and below each page, with a single space
	 * wherever it has any.
	 */
	private String text(String path) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(get(path).getResponse().getContentAsByteArray())) {
			PDFTextStripper stripper = new PDFTextStripper();
			String text = squeezed(
					stripper.getText(pdf).replaceAll("(?m)^(?:Nổi Bật – .* · \\d{4}|\\d{1,2})\\s*$", ""));
			// The code stands in groups.
			return text + List.of(text.split("SHA-256 ")).get(1).substring(0, 71).replace(" ", "");
		}
	}

	// Lines break where they must, behind hyphens too.
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\\u00a0\\u2060]+", " ").replaceAll("([-–/]) ", "$1");
	}

}
