package vn.noibat.portal;

import java.io.IOException;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.edition.Archive;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.NewReport;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.ReceivedReport;
import vn.noibat.edition.Reporting;
import vn.noibat.edition.TestPublishing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.year.Almanac;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of 2022 is corrected because readers reported errors.
 */
@SpringBootTest(properties = "noibat.public-url=https://corrected.example")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectedYearTests {

	private static final String CHANGES = "/nam/2022/ban/2/khac-biet";

	private static final String ENGLISH = "/en/years/2022/edition/2/changes";

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Archive archive;

	@Autowired
	private Almanac almanac;

	@Autowired
	private Approving approving;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Reporting reporting;

	@Autowired
	private JdbcClient jdbc;

	private HighlightContent seventh;

	private HighlightContent first;

	private ReceivedReport early;

	@BeforeAll
	void correctTheYear() {
		this.seventh = this.archive.current().year(2022).orElseThrow().content().highlight(7).orElseThrow();
		this.first = this.archive.current().year(2022).orElseThrow().content().highlight(1).orElseThrow();
		this.early = report("/nam/2022/1-" + this.first.slug(), "Lời riêng sớm");
		this.jdbc.sql("update highlight set rank = 3 - rank where year_id = 'hai-phong-2022' and rank < 3").update();
		this.jdbc.sql("update highlight set summary_vi = summary_vi || ' (Đã sửa.)' where id = ?")
			.param(this.seventh.id())
			.update();
		TestPublishing.correct(this.publishing, this.approving.recordedList(
				this.almanac.recordedYears().stream().filter((year) -> year.year() == 2022).findFirst().orElseThrow()),
				Bilingual.of("Sửa phần tóm tắt.", "Mends a summary."));
	}

	@Test
	void showsTheAnswerAndWhereItBelongsButNoWordOfTheReader() {
		String figure = this.seventh.facts().get(0).id();
		ReceivedReport first = report("/nam/2022/7-" + this.seventh.slug(), "Lời riêng một");
		ReceivedReport second = report(figure, "Lời riêng hai");
		ReceivedReport third = report("chỗ tôi tự gõ", "Lời riêng ba");
		answer(first, "Đã sửa câu ấy.", "That sentence is mended.", 2);
		answer(second, "Đã sửa số ấy.", "That figure is mended.", 2);
		answer(third, "Đã xem lại cả bài.", null, 2);

		assertThat(page(CHANGES))
			.contains("Trả lời người đọc", "Báo lỗi " + first.reference(), "Báo lỗi " + second.reference(),
					"Báo lỗi " + third.reference(), "Đã sửa câu ấy.",
					"Kết quả 7, năm 2022: " + this.seventh.title().vi(), this.seventh.facts().get(0).label().vi(),
					"Đã xem lại cả bài.", "<time datetime=\"")
			.doesNotContain("Lời riêng", "tự gõ", "doc@vi-du.vn");
		assertThat(page(ENGLISH))
			.contains("Answers to readers", "Report " + first.reference(), "That figure is mended.",
					"lang=\"vi\">Đã xem lại cả bài.")
			.doesNotContain("Lời riêng", "tự gõ", "doc@vi-du.vn", "Đã sửa câu ấy.");
		// Whoever reads the reference on the page must not read by it what was sent.
		for (String status : new String[] { "/bao-loi/", "/en/report-error/" }) {
			assertThat(page(status + first.reference())).doesNotContain("Lời riêng", "doc@vi-du.vn");
		}
		assertThat(page("/bao-loi/" + first.reference())).contains("Đã sửa câu ấy.", "href=\"" + CHANGES + "\"");
	}

	@Test
	void printsTheNewestEditionWithItsReasonAndNoOther() throws IOException {
		byte[] book = this.mvc.get().uri("/nam/2022.pdf").exchange().getResponse().getContentAsByteArray();
		try (PDDocument pdf = Loader.loadPDF(book)) {
			PDFTextStripper stripper = new PDFTextStripper();
			assertThat(stripper.getText(pdf)).contains("số 2", "Lý do: Sửa phần tóm tắt.", "(Đã sửa.)",
					"https://corrected.example/nam/2022", "noi-bat-2022-2.json");
		}
		assertThat(page("/nam/2022")).contains("href=\"/nam/2022.pdf\"");
		assertThat(page("/nam/2022/ban/1")).doesNotContain(".pdf");
	}

	@Test
	void pointsAtTheHighlightThatTheReaderSawWhereverItStandsNow() {
		answer(this.early, "Đã sửa phần đầu.", null, 2);

		assertThat(page(CHANGES)).contains("Đã sửa phần đầu.", "Kết quả 2, năm 2022: " + this.first.title().vi());
	}

	@Test
	void keepsAnAnswerThatLedToNothingForWhoeverHasTheReference() {
		ReceivedReport report = report("/nam/2022/7", "Lời riêng bốn");
		answer(report, "Số này đúng như văn bản.", null, null);

		assertThat(page(CHANGES)).doesNotContain(report.reference(), "Số này đúng như văn bản.");
		assertThat(page("/bao-loi/" + report.reference())).contains("Số này đúng như văn bản.", "Lời riêng bốn");
	}

	@Test
	void showsAnAnswerAtOnceAndTakesItBackAtOnce() {
		String before = page(CHANGES);
		String tag = this.mvc.get().uri(CHANGES).exchange().getResponse().getHeader(HttpHeaders.ETAG);
		ReceivedReport report = report("/nam/2022/7", "Lời riêng năm");
		answer(report, "Trả lời lúc đầu.", null, 2);

		assertThat(page(CHANGES)).contains("Trả lời lúc đầu.");
		assertThat(this.mvc.get().uri(CHANGES).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))).hasStatusOk();
		answer(this.reporting.byReference(report.reference()).orElseThrow(), "Trả lời lúc đầu.", null, null);
		assertThat(page(CHANGES)).isEqualTo(before);
		// The reference was read, and may be kept, elsewhere.
		assertThat(page("/bao-loi/" + report.reference())).contains("Trả lời lúc đầu.")
			.doesNotContain("Lời riêng năm", "/nam/2022/7");
	}

	@Test
	void leadsToWhatChangedFromTheVerificationBox() {
		for (String path : new String[] { "/nam/2022", "/nam/2022/ban/2", "/nam/2022/7-" + this.seventh.slug() }) {
			assertThat(box(path)).contains("href=\"" + CHANGES + "\"");
		}
		assertThat(box("/en/years/2022")).contains("href=\"" + ENGLISH + "\"");
		assertThat(box("/nam/2022/ban/1")).doesNotContain("khac-biet");
		assertThat(box("/nam/2023")).doesNotContain("khac-biet");
		assertThat(box(CHANGES)).doesNotContain("khac-biet");
		assertThat(this.mvc.get().uri("/api/v1/editions/2022")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.editions[?(@.number == 2)].changesUrl")
			.asArray()
			.containsExactly("https://corrected.example" + CHANGES);
		assertThat(this.mvc.get().uri("/api/v1/editions/2022")).bodyJson()
			.extractingPath("$.editions[?(@.number == 1)].changesUrl")
			.asArray()
			.isEmpty();
	}

	@Test
	void keepsACardThroughACorrectionAndSaysWhatBecameOfIt() {
		assertThat(page("/nhung/" + this.seventh.id())).contains("Đã đính chính ngày", "(Đã sửa.)", "Bản công bố số 2");
		assertThat(page("/en/embed/" + this.seventh.id())).contains("Corrected on");
		assertThat(page("/nhung/hai-phong-2022")).contains("Đã đính chính ngày");
		assertThat(page("/nhung/" + this.first.id())).contains("Kết quả 2", this.first.title().vi());
		// Its own text is what it was; the place in the list is not.
		assertThat(page("/nhung/hai-phong-2022-revenue")).doesNotContain("Đã đính chính ngày")
			.contains("Bản công bố số 2");
		assertThat(this.mvc.get().uri("/oembed?url=https://corrected.example/nam/2022/1-" + this.first.slug()))
			.bodyJson()
			.extractingPath("$.html")
			.asString()
			.contains("https://corrected.example/nhung/" + this.first.id() + "\"");
	}

	private ReceivedReport report(String about, String message) {
		String reference = this.reporting
			.report(new NewReport(UUID.randomUUID().toString(), 2022, about, message, "doc@vi-du.vn", Language.VI));
		return this.reporting.byReference(reference).orElseThrow();
	}

	private void answer(ReceivedReport report, String vi, String en, Integer edition) {
		this.reporting.answer(report.id(), report.version(), Bilingual.of(vi, en), edition, EDITOR);
	}

	private String box(String path) {
		String html = page(path);
		int at = html.indexOf("class=\"seal\"");
		return html.substring(at, html.indexOf("</section>", at));
	}

	private String page(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).as(path).hasStatus(HttpStatus.OK);
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
