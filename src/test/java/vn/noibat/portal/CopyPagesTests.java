package vn.noibat.portal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.edition.Archive;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.TestPublishing;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a portal of its own: the shipped years are copied, which other tests take back.
 */
@SpringBootTest(properties = "noibat.tests=copies")
@AutoConfigureMockMvc
class CopyPagesTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Archive archive;

	@Autowired
	private FileStore files;

	@Autowired
	private Publishing publishing;

	@Autowired
	private ApplicationContext portal;

	@Test
	void givesAHighlightToWhoeverPrintsIt() {
		HighlightContent fourth = this.archive.current().year(2023).orElseThrow().content().highlight(4).orElseThrow();
		String original = "/nam/2023/4-" + fourth.slug();
		Document page = page(original + "/sao-chep");

		assertThat(field(page, "title")).isEqualTo(fourth.title().vi());
		assertThat(field(page, "standfirst")).isEqualTo(fourth.summary().vi());
		assertThat(field(page, "text")).doesNotContain("<", "\u00a0", "\u00ad");
		assertThat(field(page, "figures")).contains("10,34%", "Nguồn: ");
		assertThat(field(page, "credit")).contains("Nổi Bật – Thành phố Hải Phòng, bản công bố số 1 ngày ", original,
				"Cổng biên soạn lại, không phải nguyên văn văn bản.", "Bản trình diễn");
		Document html = Jsoup.parseBodyFragment(field(page, "html"));
		assertThat(html.select("[class], [style], script")).isEmpty();
		assertThat(html.select("li").text()).contains("10,34%");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(original);
		assertThat(page.select("button[data-copy]").eachAttr("hidden")).hasSize(page.select("textarea").size());
		assertThat(page(original).select("a[href=" + original + "/sao-chep]")).hasSize(1);
		assertThat(page("/en/years/2023/4-" + fourth.slug() + "/copy").select("#copy-title").text())
			.isEqualTo(fourth.title().en());
	}

	@Test
	void givesAYearWithAllItHas() {
		Document page = page("/nam/2023/sao-chep");

		assertThat(field(page, "text")).contains("1. ", "10. ");
		assertThat(Jsoup.parseBodyFragment(field(page, "html")).select("h2").eachText()).hasSizeGreaterThanOrEqualTo(10)
			.allSatisfy((heading) -> assertThat(heading).isNotBlank());
		assertThat(page.select("main li a[href$=/sao-chep]")).hasSize(10);
		assertThat(field(page("/nam/2024/sao-chep"), "text")).contains("96-KL/TW");
		assertThat(page("/nam/2023").select("a[href=/nam/2023/sao-chep]")).hasSize(1);
	}

	@Test
	void givesTheSameDocxUntilSomethingIsReleased() throws IOException {
		for (String address : List.of("/nam/2023/sao-chep.docx", "/en/years/2023/copy.docx")) {
			MvcTestResult answer = get(address);
			assertThat(answer).hasStatusOk()
				.hasContentType(DOCX)
				.hasHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=10, s-maxage=1, stale-if-error=86400")
				.doesNotContainHeader(HttpHeaders.SET_COOKIE)
				.doesNotContainHeader(HttpHeaders.CONTENT_ENCODING);
			String tag = String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
			assertThat(tag).startsWith("\"");
			assertThat(this.mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
				.hasStatus(HttpStatus.NOT_MODIFIED);
			try (XWPFDocument document = docx(answer)) {
				assertThat(document.getParagraphs().get(0).getStyle()).isEqualTo("Title");
				assertThat(document.getParagraphs()
					.stream()
					.filter((paragraph) -> "Heading1".equals(paragraph.getStyle()))).hasSizeGreaterThan(10);
			}
		}
	}

	@Test
	void leadsOldAddressesToTheNewOneAndKnowsNoOthers() {
		String slug = this.archive.current().year(2023).orElseThrow().content().highlight(4).orElseThrow().slug();

		assertThat(get("/nam/2023/4/sao-chep")).hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasRedirectedUrl("/nam/2023/4-" + slug + "/sao-chep");
		assertThat(get("/en/years/2023/4-cu/copy.docx")).hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasRedirectedUrl("/en/years/2023/4-" + slug + "/copy.docx");
		for (String address : List.of("/nam/1999/sao-chep", "/nam/2023/99-x/sao-chep", "/nam/2023/x/sao-chep.docx",
				"/nam/abc/sao-chep.docx")) {
			assertThat(get(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void saysWhatWasCorrectedGivesPicturesToPrintAndNothingOnceItIsTakenBack() throws IOException {
		WorkingYear year = OwnYears.released(this.portal);
		HighlightContent first = this.archive.current()
			.year(year.year())
			.orElseThrow()
			.content()
			.highlight(1)
			.orElseThrow();
		String address = "/nam/" + year.year() + "/1-" + first.slug() + "/sao-chep";
		assertThat(page(address).text()).doesNotContain("đính chính");
		assertThat(page(address).select(".copy-pictures")).isEmpty();
		StoredFile wide = picture();
		OwnYears
			.approveCorrection(
					this.portal, year.id(), () -> TestEditing.illustrate(this.portal, first.id(), List.of(wide),
							List.of(), Person.of("editor2", Role.EDITOR)),
					Bilingual.of("Thêm ảnh.", "Pictures added."));
		this.publishing.seal(year.id(), SECRETARY);
		this.publishing.release(year.id(), 2, SECRETARY);

		Document page = page(address);
		assertThat(page.select(".notice").text()).contains("Bản công bố số 2", "Lý do: Thêm ảnh.");
		assertThat(page.select(".copy-pictures").text()).contains("Cầu số 1. Ảnh: Người chụp 1", "1200 × 600 px, PNG, ",
				"10 cm");
		assertThat(page.select(".copy-pictures a").attr("href")).isEqualTo("/anh/" + wide.sha256() + ".png");
		assertThat(Jsoup.parseBodyFragment(field(page, "html")).select("figure img").attr("src")).startsWith("http")
			.endsWith("/anh/" + wide.sha256() + ".png");
		MvcTestResult docx = get(address + ".docx");
		try (XWPFDocument document = docx(docx)) {
			assertThat(document.getAllPictures()).hasSize(1);
			assertThat(document.getAllPictures().get(0).getData()).isEqualTo(this.files.content(wide.id()));
			assertThat(document.getParagraphs().stream().map((paragraph) -> paragraph.getText()))
				.anyMatch((text) -> text.contains("Lý do: Thêm ảnh."));
		}
		TestPublishing.withdraw(this.publishing, year.id(), Bilingual.of("Rút.", "Withdrawn."));
		for (String gone : List.of(address, address + ".docx", "/nam/" + year.year() + "/sao-chep",
				"/en/years/" + year.year() + "/copy.docx")) {
			assertThat(get(gone)).as(gone).hasStatus(HttpStatus.GONE);
		}
	}

	private StoredFile picture() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "png", out);
		return this.files.keep(new Upload("cau.png", out.toByteArray()), Accepted.PICTURE, "editor");
	}

	private static XWPFDocument docx(MvcTestResult answer) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
	}

	private static String field(Document page, String name) {
		return page.select("#copy-" + name).get(0).wholeText();
	}

	private Document page(String address) {
		MvcTestResult answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

}
