package vn.noibat.portal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import vn.noibat.edition.Archive;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verifying;
import vn.noibat.text.Dates;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class VerifyPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Archive archive;

	@Autowired
	private Verifying verifying;

	@Autowired
	private FindingView.Wording wording;

	@Test
	void answersAHashAndShowsWhoAgreed() {
		String html = page("/kiem-chung?sha256=" + edition(2022).sha256().toUpperCase(Locale.ROOT));

		assertThat(html).contains("Đúng, và là bản mới nhất", "Những ai đã đồng ý", "4873-CV/VPTU",
				"/api/v1/editions/2022/1/signature", "content=\"noindex\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/kiem-chung|374/VP-BC|Có trong hồ sơ, danh sách còn hiệu lực",
					"/kiem-chung|374 /VP-BC|Cổng không lưu nguyên văn văn bản này",
					"/en/verify|374/VP-BC|does not keep this paper’s own wording",
					"/kiem-chung|323/QĐTTg|có dẫn văn bản 323/QĐ-TTg",
					"/kiem-chung|999/VP-BC|Sổ văn bản của Cổng không có số này",
					"/kiem-chung|Theo Công văn 374/VP-BC, thành phố đẹp.|Cổng không có đoạn này",
					"/kiem-chung|0123456789abcdef0123456789|Đây không phải là mã SHA-256" })
	void answersWhatWasTyped(String page, String typed, String said) {
		MvcTestResult answer = this.mvc.get()
			.uri(URI.create(page + "?q=" + UriUtils.encode(typed, StandardCharsets.UTF_8)))
			.exchange();

		assertThat(text(answer)).contains(said).doesNotContain("??", "chưa từng ban hành");
		assertThat(answer).hasStatus(typed.startsWith("0123") ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/kiem-chung", "/en/verify" })
	void leadsFromWhatIsShortToAnAddressThatCanBeHandedOn(String page) {
		MvcTestResult answer = this.mvc.post().uri(page).param("q", " 374/VP-BC ").exchange();

		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(page + "?q=374%2FVP-BC");
		assertThat(this.mvc.post().uri(page).exchange().getResponse().getRedirectedUrl()).isEqualTo(page);
	}

	@Test
	void comparesALongerTextWordByWordAndKeepsNothing() {
		HighlightContent highlight = edition(2023).content().highlight(4).orElseThrow();
		String text = highlight.title().vi() + "\n" + highlight.summary().vi() + "\n"
				+ highlight.body().vi().replaceAll("</p>", "\n").replaceAll("<[^>]+>", "");
		assertThat(text).contains("10,34%");

		MvcTestResult same = this.mvc.post().uri("/kiem-chung").param("q", text).exchange();
		MvcTestResult other = this.mvc.post()
			.uri("/kiem-chung")
			.param("q", text.replace("10,34%", "11,34%"))
			.exchange();
		MvcTestResult bare = this.mvc.post().uri("/kiem-chung").param("q", Folding.fold(text)).exchange();

		assertThat(text(same)).contains("Đúng từng chữ với bài của Cổng").doesNotContain("<ins>");
		assertThat(text(other)).contains("Khác với nội dung Cổng đã công bố", "10,34%<span", "11,34%<span");
		assertThat(text(bare)).contains("Chỉ khác dấu hoặc chữ hoa");
		assertThat(other.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(other.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
	}

	@Test
	void tellsAFile() {
		byte[] file = edition(2024).canonical();

		assertThat(text(upload(file))).contains("Đúng, và là bản mới nhất", "bản công bố số 1 năm 2024");
		assertThat(text(upload((new String(file, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8))))
			.contains("Đúng nội dung, nhưng tệp đã được lưu lại theo cách khác");
		assertThat(text(upload("{\"year\":2023}".getBytes(StandardCharsets.UTF_8))))
			.contains("Tệp JSON này không phải là một bản công bố");
		assertThat(text(upload(new byte[] { 0, 1, 2 }))).contains("Cổng không biết tệp này");
	}

	@Test
	void namesTheEditionThatChangedATextAndNotTheNewest() {
		ReleasedEdition old = edition(2023);
		ReleasedEdition second = TestArchive.correction(old, "Sửa tốc độ tăng trưởng.",
				(text) -> text.replace("10,34%", "10,43%"));
		ReleasedEdition third = TestArchive.correction(second, "Sửa một tên riêng.",
				(text) -> text.replace("Cát Bà", "Cát Hải"));
		String text = body(old.content().highlight(4).orElseThrow());

		for (String asked : List.of(text, text.replaceFirst(", ", " "), Folding.fold(text))) {
			FindingView view = only(asked, old, second, third);
			assertThat(view.title()).as(asked).contains("đính chính ngày " + day(second));
			assertThat(view.text()).contains("Lý do: Sửa tốc độ tăng trưởng.").doesNotContain("Sửa một tên riêng.");
		}
		for (String asked : List.of(text.replace("10,34%", "10,43%"), text.replace("10,34%", "10,99%"))) {
			FindingView view = only(asked, old, second, third);
			assertThat(view.title() + view.text()).doesNotContain("đính chính");
		}
	}

	@Test
	void saysOfAFileThatWasSavedInAnotherWayWhatBecameOfIt() {
		ReleasedEdition old = edition(2023);
		ReleasedEdition second = TestArchive.correction(old, "Sửa tốc độ tăng trưởng.",
				(text) -> text.replace("10,34%", "10,43%"));

		FindingView withdrawn = only(new String(old.canonical(), StandardCharsets.UTF_8).replaceFirst(":", ": "), old,
				TestArchive.withdrawal(old, "Thu hồi để kiểm tra lại nguồn."));
		FindingView saved = only(new String(old.canonical(), StandardCharsets.UTF_8).replaceFirst(":", ": "), old,
				second);

		assertThat(saved.title()).isEqualTo("Đúng, nhưng đã được đính chính ngày " + day(second));
		assertThat(saved.text()).contains("Lý do: Sửa tốc độ tăng trưởng.", "lưu lại theo cách khác");
		assertThat(withdrawn.title()).isEqualTo("Đúng, nhưng danh sách đã được thu hồi ngày " + day(second));
		assertThat(withdrawn.text()).contains("lưu lại theo cách khác");
	}

	@Test
	void leadsOnlyToWhatCameOut() {
		ReleasedEdition old = edition(2023);
		ReleasedEdition second = TestArchive.correction(old, "Sửa một.", (text) -> text.replace("10,34%", "10,43%"));
		ReleasedEdition fourth = TestArchive.correction(
				TestArchive.correction(second, "Không ra.", UnaryOperator.identity()), "Sửa hai.",
				(text) -> text.replace("10,43%", "10,44%"));

		assertThat(only(old.sha256(), old, second, fourth).links().stream().map(Step::url))
			.contains("/nam/2023/ban/2/khac-biet", "/nam/2023/ban/4/khac-biet")
			.doesNotContain("/nam/2023/ban/3/khac-biet");
	}

	@Test
	void saysOfAPaperThatAListCitesNoMore() {
		ReleasedEdition old = edition(2022);
		DocumentContent cited = old.content()
			.documents()
			.stream()
			.filter((one) -> "cited".equals(one.role()) && verified(one.number(), old).findings().size() == 1)
			.findFirst()
			.orElseThrow();
		ReleasedEdition second = TestArchive.correction(old, "Bỏ một văn bản.",
				(text) -> text.replace("\"" + cited.number() + "\"", "\"999/QĐ-TTg\"")
					.replace("\"" + cited.numberKey() + "\"", "\"999/QDTTG\""));

		FindingView view = only(cited.number(), old, second);

		assertThat(view.title()).contains("không còn dẫn");
		assertThat(view.text()).contains(cited.number(), "Bản số 2", day(second), "Bỏ một văn bản.");
	}

	@Test
	void showsWhichWordsAreFromWhere() {
		String first = sentence(edition(2022).content().highlight(3).orElseThrow());
		String second = sentence(edition(2022).content().highlight(6).orElseThrow());

		String html = text(this.mvc.post().uri("/kiem-chung").param("q", first + " " + second).exchange());

		assertThat(html).contains("ghép từ nhiều phần", ">" + HtmlUtils.htmlEscape(first, "UTF-8") + "<",
				">" + HtmlUtils.htmlEscape(second, "UTF-8") + "<");
		assertThat(html.substring(html.indexOf("id=\"verdict\""), html.indexOf("class=\"found\"")))
			.doesNotContain("<svg");
	}

	@Test
	void saysOfSeveralHighlightsOfASummaryWhoseWordsTheyAre() {
		assertThat(text(this.mvc.post()
			.uri("/kiem-chung")
			.param("q",
					body(edition(2022).content().highlight(3).orElseThrow()) + "\n"
							+ body(edition(2022).content().highlight(6).orElseThrow()))
			.exchange())).contains("Đúng từng chữ với bài của Cổng, cả 2 mục");
	}

	@Test
	void doesNotSpeakOfWordsWhereANumberWasAsked() {
		String number = edition(2023).content()
			.documents()
			.stream()
			.map(DocumentContent::number)
			.filter((one) -> this.verifying.verify(one).findings().size() > 1)
			.findFirst()
			.orElseThrow();

		assertThat(page("/kiem-chung?q=" + UriUtils.encode(number, StandardCharsets.UTF_8)))
			.doesNotContain("Đúng từng chữ");
	}

	@Test
	void asksHowLongItIsBeforeItReadsWhatIsSentInPieces() {
		MvcTestResult answer = this.mvc.post()
			.uri("/kiem-chung")
			.header("Transfer-Encoding", "chunked")
			.param("q", "Một đoạn.")
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.LENGTH_REQUIRED);
		assertThat(text(answer)).doesNotContain("lớn hơn 5 MB").contains("<textarea");
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		MvcTestResult answer = upload(new byte[5 * 1024 * 1024 + 1]);

		assertThat(answer).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(text(answer)).contains("Tệp lớn hơn 5 MB", "<textarea");
	}

	@Test
	void refusesATextThatIsTooLongAndKeepsItInTheForm() {
		String pasted = "Một câu dài. ".repeat(2000);

		MvcTestResult answer = this.mvc.post().uri("/kiem-chung").param("q", pasted).exchange();
		MvcTestResult file = upload(pasted.getBytes(StandardCharsets.UTF_8));

		assertThat(answer).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(text(answer)).contains("dài hơn 20.000 ký tự", pasted.strip() + "</textarea>", "aria-invalid")
			.as("a browser would cut what is pasted, and only the beginning would be judged")
			.doesNotContain("id=\"verdict\"", "maxlength=\"20000\"");
		assertThat(file).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(text(file)).contains("dài hơn 20.000 ký tự");
	}

	@Test
	void escapesWhatWasPasted() {
		String pasted = "<script>alert(1)</script></textarea>\n".repeat(20);

		assertThat(text(this.mvc.post().uri("/kiem-chung").param("q", pasted).exchange()))
			.doesNotContain("<script>alert");
	}

	@Test
	void namesTheSignatureInTheBoxOfAYear() {
		assertThat(page("/nam/2023")).contains("href=\"/api/v1/editions/2023/1/signature\"");
		assertThat(page("/kiem-chung")).contains("/.well-known/jwks.json");
	}

	private FindingView only(String asked, ReleasedEdition... editions) {
		Verification verification = verified(asked, editions);
		assertThat(verification.findings()).hasSize(1);
		return this.wording.of(verification.subject(), verification.findings().get(0), TestArchive.of(editions),
				Language.VI);
	}

	private static Verification verified(String asked, ReleasedEdition... editions) {
		return TestArchive.verifying(TestArchive.of(editions)).verify(asked);
	}

	private static String body(HighlightContent highlight) {
		return highlight.body().vi().replaceAll("</p>", "\n").replaceAll("<[^>]+>", "").strip();
	}

	private static String sentence(HighlightContent highlight) {
		return body(highlight).split("(?<=[.])\\s", 2)[0];
	}

	private static String day(ReleasedEdition edition) {
		return DocumentRow.date(edition.releasedAt().atZone(Dates.ZONE).toLocalDate(), Language.VI);
	}

	private MvcTestResult upload(byte[] file) {
		return this.mvc.post()
			.uri("/kiem-chung")
			.multipart()
			.file(new MockMultipartFile("file", "tep.json", "application/json", file))
			.param("q", "")
			.exchange();
	}

	private ReleasedEdition edition(int year) {
		return this.archive.current().year(year).orElseThrow();
	}

	private String page(String path) {
		MvcTestResult answer = this.mvc.get().uri(URI.create(path)).exchange();
		assertThat(answer).hasStatusOk();
		return text(answer);
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
