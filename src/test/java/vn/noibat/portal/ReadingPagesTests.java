package vn.noibat.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ReleasedEdition;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class ReadingPagesTests {

	private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");

	private static final Pattern REFERENCE = Pattern
		.compile(" (?:aria-labelledby|aria-describedby|for)=\"([^\"]+)\"| href=\"#([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Archive archive;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/chi-tieu|Chỉ tiêu", "/en/indicators|Indicators", "/chi-tieu/grdp-growth|Tăng trưởng GRDP",
					"/en/indicators/grdp-growth|GRDP growth", "/van-ban|Văn bản", "/en/documents|Documents",
					"/van-ban/374-vp-bc|Công văn 374/VP-BC", "/en/documents/374-vp-bc|Official letter 374/VP-BC",
					"/tim-kiem|Tìm kiếm", "/en/search|Search", "/kiem-chung|Kiểm chứng", "/en/verify|Verify",
					"/giai-thich|Giải thích từ ngữ", "/en/glossary|Glossary", "/bao-chi|Báo chí", "/en/press|Press",
					"/bao-chi/api|Dữ liệu mở (API)", "/en/press/api|Open data (API)", "/gioi-thieu|Giới thiệu",
					"/en/about|About", "/ho-tro-tiep-can|Hỗ trợ tiếp cận", "/en/accessibility|Accessibility",
					"/so-do-trang|Sơ đồ trang", "/en/sitemap|Site map" })
	void standsAtItsAddressUnderItsTitle(String path, String title) {
		String html = page(path);
		assertThat(html).contains("<title>" + title + " – Nổi Bật").contains("<main id=\"main\"");
		assertThat(html.split("<h1", -1)).as("one h1").hasSize(2);
		assertThat(html).as("no key without words").doesNotContain("??");
	}

	// Every node must make the same bytes, or their ETags part.
	@Test
	void writesStructuredDataInOneOrder() {
		assertThat(page("/nam/2023")).contains("{\"@type\":\"ListItem\",\"position\":1,\"url\":");
	}

	@Test
	void leadsNowhereThatIsNotThere() {
		Set<String> seen = new LinkedHashSet<>(List.of("/so-do-trang", "/en/sitemap"));
		Deque<String> waiting = new ArrayDeque<>(seen);
		Set<String> broken = new TreeSet<>();
		while (!waiting.isEmpty()) {
			String path = waiting.removeFirst();
			MvcTestResult answer = this.mvc.get().uri(URI.create(path)).exchange();
			if (answer.getResponse().getStatus() != HttpStatus.OK.value()) {
				broken.add(path);
				continue;
			}
			for (String link : links(text(answer))) {
				if (isPage(link) && seen.add(link)) {
					waiting.add(link);
				}
			}
		}
		assertThat(broken).isEmpty();
		assertThat(seen).hasSizeGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/chi-tieu", "/chi-tieu/grdp-growth", "/chi-tieu/fdi-attracted", "/van-ban",
			"/van-ban/374-vp-bc", "/tim-kiem?q=GRDP", "/kiem-chung?sha256=abc", "/kiem-chung?q=374/VP-BC",
			"/giai-thich", "/bao-chi", "/bao-chi/api", "/gioi-thieu", "/ho-tro-tiep-can", "/so-do-trang" })
	void refersOnlyToPartsThatThePageHas(String path) {
		String html = text(this.mvc.get().uri(URI.create(path)).exchange());
		Matcher reference = REFERENCE.matcher(html);
		while (reference.find()) {
			String ids = (reference.group(1) != null) ? reference.group(1) : reference.group(2);
			// The sprite's drawings are symbols of the same page.
			assertThat(ids.split(" ")).allSatisfy((id) -> assertThat(html).contains(" id=\"" + id + "\""));
		}
	}

	@Test
	void drawsPlanAgainstResultAndReadsItAsSentences() {
		String html = page("/chi-tieu/grdp-growth");
		assertThat(html).contains("Năm 2023: 10,34%, kế hoạch từ 12,7 đến 13,0%.")
			.contains("Năm 2022: chưa có số trong hồ sơ.")
			.contains("kế hoạch 12,7–13,0%")
			.contains("Tổng sản phẩm trên địa bàn")
			.contains("href=\"/giai-thich#grdp\"")
			.contains("href=\"/api/v1/indicators/grdp-growth.csv\"");
	}

	@Test
	void keepsBothStatementsOfOneYear() {
		String html = page("/chi-tieu/grdp-growth");
		assertThat(html).contains("ước\u00a010,34%")
			.contains("Hội nghị Thành ủy lần thứ 14, theo báo Pháp luật Việt Nam");
	}

	@Test
	void putsTheElevenMonthsOf2024BesideWhatWasSaidWithoutAFigure() {
		String html = page("/chi-tieu/fdi-attracted");
		assertThat(html).contains("11 tháng năm 2024")
			.contains("khoảng\u00a03,5\u00a0tỷ\u00a0USD")
			.contains("giảm mạnh so với cùng kỳ năm 2023.")
			.contains("Tổng Bí thư Tô Lâm, ngày 14 tháng 11 năm 2024")
			.contains("nguồn không ghi tên báo");
	}

	@Test
	void saysWhyTwentyTwoAndFortySevenCommunesAreNoSeries() {
		assertThat(page("/chi-tieu/model-new-rural-communes-total"))
			.contains("hai cách xác định khác nhau, không so sánh thẳng được")
			.contains("Các số không được đếm theo cùng một cách");
	}

	@Test
	void showsABreakOfTheSeriesWithItsReasonAndMissingSource() {
		assertThat(page("/chi-tieu/grdp-growth")).contains("Việc sáp nhập tỉnh, thành phố năm 2025")
			.contains("(không có nguồn trong hồ sơ)");
		assertThat(page("/chi-tieu/new-rural-districts-total"))
			.contains("Nghị quyết 7/NQ-CP yêu cầu thực hiện các đề án của giai đoạn 2023–2025");
	}

	@Test
	void showsWhoSignedADocumentAndHowManyRecipientsAreMasked() {
		String html = page("/van-ban/374-vp-bc");
		assertThat(html).contains("<span class=\"urgent\">Hỏa tốc</span>")
			.contains("ngày 19 tháng 01 năm 2023")
			.contains("Nguyễn Ngọc Tú")
			.contains("Đài Phát thanh và Truyền hình Hải Phòng")
			.contains("4 dòng của nơi nhận không hiện")
			.doesNotContain("NCKTGS")
			.doesNotContain("Phó Chánh Văn phòng")
			.contains("href=\"/nam/2022\"");
		assertThat(page("/van-ban/4873-cv-vptu")).contains("15:39:46, 17/01/2023");
	}

	@Test
	void marksADocumentThatIsOnlyCitedAndLeadsToTheHighlightsThatNameIt() {
		String html = page("/van-ban/323-qd-ttg");
		assertThat(html).contains("bản gốc không có trong hồ sơ");
		assertThat(links(html)).anyMatch((link) -> link.startsWith("/nam/2023/"));
	}

	@Test
	void keepsTheSubjectAsItStandsOnThePaperBesideItsTranslation() {
		assertThat(page("/en/documents/374-vp-bc")).contains("Making known the city&#39;s ten highlights of 2022")
			.contains("<q lang=\"vi\">Tuyên truyền 10 kết quả nổi bật năm 2022 của thành phố</q>");
	}

	@Test
	void groupsTheRegisterByYearNewestFirst() {
		String html = page("/van-ban");
		assertThat(html.indexOf("id=\"year-2025\"")).isPositive().isLessThan(html.indexOf("id=\"year-2024\""));
		assertThat(html.indexOf("id=\"year-2023\"")).isLessThan(html.indexOf("id=\"year-2022\""));
	}

	@Test
	void findsWithMarksAndKeepsTheQueryWhenTheLanguageChanges() {
		String html = page("/tim-kiem?q=du%20l%E1%BB%8Bch&year=2023");
		assertThat(html).contains("<mark>")
			.contains("content=\"noindex\"")
			.contains("href=\"/en/search?q=du%20l%E1%BB%8Bch&amp;year=2023\"")
			.contains("<option value=\"2023\" selected=\"selected\">");
	}

	@Test
	void pagesThroughWhatIsFound() {
		String html = page("/tim-kiem?q=th%C3%A0nh%20ph%E1%BB%91&size=5&page=2");
		assertThat(html).contains("Trang 2 trên")
			.contains("href=\"/tim-kiem?q=th%C3%A0nh%20ph%E1%BB%91&amp;size=5\"")
			.contains("href=\"/tim-kiem?q=th%C3%A0nh%20ph%E1%BB%91&amp;page=3&amp;size=5\"");
	}

	@Test
	void helpsWhereNothingIsFoundWithExamplesThatFindSomething() {
		String html = page("/tim-kiem?q=zzzz");
		assertThat(html).contains("0 kết quả cho “zzzz”");
		List<String> examples = links(html).stream().filter((link) -> link.startsWith("/tim-kiem?q=")).toList();
		assertThat(examples).hasSize(3)
			.allSatisfy((example) -> assertThat(page(example.replace("&amp;", "&"))).contains("<ol class=\"results\""));
	}

	@Test
	void escapesWhatWasTyped() {
		assertThat(page("/tim-kiem?q=%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
		assertThat(text(this.mvc.get().uri(URI.create("/kiem-chung?sha256=%22%3E%3Cb%3E")).exchange()))
			.doesNotContain("\"><b>");
	}

	@Test
	void knowsTheNewestEditionByItsHash() {
		ReleasedEdition edition = this.archive.current().years().get(0);
		assertThat(page("/kiem-chung?sha256=" + edition.sha256().toUpperCase(Locale.ROOT)))
			.contains("Đúng, và là bản mới nhất")
			.contains("content=\"noindex\"");
		assertThat(page("/kiem-chung")).contains(edition.sha256()).contains("sha256sum");
	}

	@Test
	void doesNotKnowAForeignHash() {
		assertThat(page("/en/verify?sha256=" + "0".repeat(64))).contains("The portal does not know this code");
	}

	@Test
	void explainsWhatIsNoHash() {
		MvcTestResult answer = this.mvc.get().uri("/kiem-chung?sha256=xyz").exchange();
		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(text(answer)).contains("Đây không phải là mã SHA-256").contains(">xyz</textarea>");
	}

	@Test
	void tellsPressOfficesWhichDispatchCarriedAList() {
		assertThat(page("/bao-chi")).contains("Công văn 374/VP-BC")
			.contains("Chuyên đề An ninh Hải Phòng")
			.contains("chưa cơ quan nào chịu trách nhiệm");
	}

	@Test
	void namesEverySourceAndWhatIsMasked() {
		assertThat(page("/gioi-thieu")).contains("VietnamPlus")
			.contains("Nguồn không ghi tên báo và tiêu đề bài")
			.contains("7 dòng không hiện")
			.contains("Đây là bản trình diễn");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/chi-tieu/khong-co|404", "/en/indicators/unknown|404", "/van-ban/khong-co|404",
					"/en/documents/unknown|404", "/tim-kiem?q=a&page=-1|400", "/tim-kiem?q=a&page=x|400",
					"/tim-kiem?q=a&page=100000|400", "/tim-kiem?q=a&size=100000|400", "/tim-kiem?q=a&year=abc|400",
					"/tim-kiem?q=a%00b|400", "/en/search?q=a%07b|400" })
	void refusesWhatCannotBeAnswered(String path, int status) {
		assertThat(this.mvc.get().uri(URI.create(path)).exchange()).hasStatus(status);
	}

	@Test
	void refusesAQueryThatIsTooLong() {
		assertThat(this.mvc.get().uri(URI.create("/tim-kiem?q=" + "a".repeat(201))).exchange())
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.mvc.get().uri(URI.create("/tim-kiem?q=" + "a".repeat(10_000))).exchange())
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nam/2022", "/nam/2023", "/nam/2024", "/en/years/2023" })
	void keepsAYearLight(String path) throws IOException {
		ByteArrayOutputStream light = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(light)) {
			gzip.write(page(path).getBytes(StandardCharsets.UTF_8));
		}
		assertThat(light.size()).isLessThanOrEqualTo(20_000);
	}

	private String page(String path) {
		MvcTestResult answer = this.mvc.get().uri(URI.create(path)).exchange();
		assertThat(answer).as(path).hasStatus(HttpStatus.OK);
		return text(answer);
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> links(String html) {
		return LINK.matcher(html).results().map((link) -> link.group(1)).toList();
	}

	// Data, feeds and files are other doors'.
	private static boolean isPage(String link) {
		return link.startsWith("/") && !link.startsWith("/api/") && !link.contains("?") && !link.contains("#")
				&& !link.matches("/(en/)?feed\\..*|/css/.*|/js/.*|/fonts/.*|/img/.*|/favicon.svg|/manifest.*|.*\\.pdf");
	}

}
