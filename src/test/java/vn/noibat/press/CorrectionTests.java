package vn.noibat.press;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.dispatch.TestDispatching;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.TestPublishing;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.office.TokenScope;
import vn.noibat.office.Tokens;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Almanac;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of 2022 is corrected in one highlight and the year 2023 is taken back, by a
 * publisher who is named.
 */
@PressTest
@TestPropertySource(properties = { "noibat.publisher=Văn phòng UBND thành phố Hải Phòng (ví dụ)",
		"noibat.contact=bao-chi@noibat.example", "noibat.licence=Được dùng lại khi ghi nguồn.",
		"noibat.licence-en=Free to reuse with the source named." })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionTests {

	private static final String TOURISM = "/api/v1/years/2022/highlights/7";

	@Autowired
	private PressOffice office;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Approving approving;

	@Autowired
	private Almanac almanac;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetTime.SetClock clock;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Tokens tokens;

	@Autowired
	private FileStore files;

	private JsonNode before;

	private JsonNode feedBefore;

	@BeforeAll
	void correctOneYearAndTakeBackAnother() {
		this.before = this.office.json("/api/v1/years/2022");
		this.feedBefore = this.office.json("/feed.json");
		assertThat(this.office.json("/api/v1/years/2023").get("highlights")).hasSize(10);

		this.clock.advance(Duration.ofDays(3));
		int changed = this.jdbc
			.sql("update highlight set summary_vi = summary_vi || ' (Đã sửa.)' where id = 'hai-phong-2022-tourism'")
			.update();
		assertThat(changed).isEqualTo(1);
		TestPublishing.correct(this.publishing, this.approving.recordedList(year(2022)),
				Bilingual.of("Sửa phần tóm tắt của kết quả 7 (ví dụ).", "Mends the summary of highlight 7 (example)."));
		this.clock.advance(Duration.ofDays(1));
		TestPublishing.withdraw(this.publishing, "hai-phong-2023",
				Bilingual.of("Thu hồi để kiểm tra lại nguồn (ví dụ).", "Taken back to check the sources (example)."));
	}

	@ParameterizedTest
	@CsvSource({ "year-corrected, /api/v1/years/2022", "year-withdrawn, /api/v1/years/2023",
			"editions-corrected, /api/v1/editions/2022", "editions-withdrawn, /api/v1/editions/2023",
			"problem-410, /api/v1/years/2023/highlights/1", "ninjs-corrected, /api/v1/years/2022/highlights/7/ninjs",
			"ninjs-withdrawn, /api/v1/years/2023/ninjs", "feed-corrected, /feed.json",
			"verify-corrected, /api/v1/verify?sha256=162612da4fe4179050faa5473df9249fa52501875ff204c5064b04509eae0b2a",
			"verify-withdrawn, /api/v1/verify?sha256=2d3dc4f1e32697d1f17ea8a83a1c684489839e8d0f2a65e039d058e648c77b46" })
	void servesWhatItsExampleShows(String example, String path) {
		ContractFiles.check(example, this.office.text(path));
	}

	@Test
	void handsANamedOfficeAnEditionBeforeItsTimeAsItsExampleShows() {
		StoredFile picture = this.files.keep(new Upload("cau.png", Samples.png(1200, 600)), Accepted.PICTURE, "editor");
		OwnYears.approveCorrection(this.portal, "hai-phong-2022", () -> {
			OwnYears.retitle(this.portal, "hai-phong-2022", "Tên đã sửa của kết quả 1 (ví dụ)");
			TestEditing.illustrate(this.portal, "hai-phong-2022-mechanism", List.of(picture), List.of(),
					Person.of("editor", Role.EDITOR));
		}, Bilingual.of("Sửa tên và thêm ảnh của kết quả 1 (ví dụ).",
				"Mends the title of highlight 1 and adds a picture (example)."));
		this.publishing.seal("hai-phong-2022", Person.of("secretary", Role.SECRETARY));
		new TestDispatching(this.portal).issued(this.years.year(2022), 3, "415/VP-BC",
				"tuyên truyền bản đính chính (ví dụ)", Instant.parse("2099-01-08T10:00:00Z"), "toa-soan-thu-1");
		String token = this.tokens
			.make("Thử", Set.of(TokenScope.READ_EMBARGOED), List.of(), 7, Person.of("press1", Role.PRESS))
			.token();

		HttpResponse<byte[]> item = this.office.get("/api/v1/press/editions/2022/3/ninjs", "Authorization",
				"Bearer " + token);

		ContractFiles.check("ninjs-withheld", PressOffice.text(item));
	}

	@Test
	void tellsWordByWordWhatDiffersFromTheCorrectedText() {
		String summary = this.office.json("/api/v1/years/2022/highlights/7").at("/summary/vi").asString();
		HttpResponse<byte[]> answer = this.office.post("/api/v1/verify", "text/plain; charset=UTF-8",
				summary.replace("(Đã sửa.)", "(Đã đổi.)").getBytes(StandardCharsets.UTF_8));

		ContractFiles.check("verify-different", PressOffice.text(answer));
	}

	@Test
	void tellsThatATextWasCorrectedHoweverExactlyItAgrees() {
		String summary = this.before.at("/highlights/6/summary/vi").asString();
		JsonNode told = PressOffice.JSON.readTree(this.office
			.post("/api/v1/verify", "text/plain; charset=UTF-8",
					(this.before.at("/highlights/6/title/vi").asString() + "\n" + summary.replaceFirst(", ", " ") + "\n"
							+ this.before.at("/highlights/6/bodyText/vi").asString())
						.getBytes(StandardCharsets.UTF_8))
			.body());

		assertThat(told.at("/findings/0/state").asString()).isEqualTo("different");
		assertThat(told.at("/findings/0/standing").asString()).isEqualTo("corrected");
		assertThat(told.at("/findings/0/edition/number").asInt()).isEqualTo(1);
		assertThat(told.at("/findings/0/changedBy/reason/vi").asString())
			.isEqualTo("Sửa phần tóm tắt của kết quả 7 (ví dụ).");
		assertThat(ContractFiles.faults("verify", told.toString())).isEmpty();
	}

	@Test
	void saysWhatKindOfEditionItIsAndWhy() {
		JsonNode edition = this.office.json("/api/v1/years/2022").get("edition");

		assertThat(edition.get("number").asInt()).isEqualTo(2);
		assertThat(edition.get("kind").asString()).isEqualTo("correction");
		assertThat(edition.at("/reason/vi").asString()).isEqualTo("Sửa phần tóm tắt của kết quả 7 (ví dụ).");
		assertThat(edition.get("previousSha256")).isEqualTo(this.before.at("/edition/sha256"));
		assertThat(edition.get("releasedAt").asString()).isEqualTo("2025-06-05T08:00:00+07:00");
	}

	@Test
	void movesTheDateOfTheCorrectedHighlightAlone() {
		assertThat(this.office.json(TOURISM).get("updatedAt").asString()).isEqualTo("2025-06-05T08:00:00+07:00");
		assertThat(this.office.json(TOURISM).get("id")).isEqualTo(this.before.at("/highlights/6/id"));
		for (JsonNode highlight : this.office.json("/api/v1/years/2022").get("highlights")) {
			String expected = (highlight.get("rank").asInt() == 7) ? "2025-06-05T08:00:00+07:00"
					: "2025-06-02T08:00:00+07:00";
			assertThat(highlight.get("updatedAt").asString()).isEqualTo(expected);
		}
		assertThat(this.office.json("/api/v1/documents/374-vp-bc").get("updatedAt").asString())
			.isEqualTo("2025-06-02T08:00:00+07:00");
	}

	@Test
	void keepsTheEditionBeforeACorrection() {
		assertThat(this.office.get("/api/v1/editions/2022/1").statusCode()).isEqualTo(200);
		assertThat(this.office.get("/api/v1/editions/2022/2").statusCode()).isEqualTo(200);
	}

	@Test
	void keepsTheAddressOfAWithdrawnYearAndNothingOfItsText() {
		JsonNode year = this.office.json("/api/v1/years/2023");

		assertThat(year.at("/edition/kind").asString()).isEqualTo("withdrawal");
		assertThat(year.at("/edition/reason/en").asString()).isEqualTo("Taken back to check the sources (example).");
		assertThat(year.get("highlights")).isEmpty();
		assertThat(year.get("facts")).isEmpty();
		assertThat(this.office.get("/api/v1/years/2023/highlights/1").statusCode()).isEqualTo(410);
		assertThat(this.office.get("/api/v1/editions/2023/1").statusCode()).isEqualTo(410);
		assertThat(this.office.get("/api/v1/editions/2023/2").statusCode()).isEqualTo(200);
		assertThat(this.office.json("/api/v1/editions/2023").get("editions").get(1).has("url")).isFalse();
		assertThat(this.office.text("/api/v1/search?q=cat%20ba&year=2023")).contains("\"total\":0");
		assertThat(this.office.text("/sitemap.xml")).contains("/nam/2023<").doesNotContain("/nam/2023/");
		for (String feed : List.of("/feed.atom", "/en/feed.rss", "/feed.json")) {
			assertThat(this.office.text(feed)).doesNotContain("10,34%", "10.34%");
		}
	}

	@Test
	void listsWhatChangedSinceTheFirstRelease() {
		JsonNode since = this.office.json("/api/v1/years?changedSince=2025-06-03T00:00:00Z").get("years");

		assertThat(since.findValuesAsString("id")).containsExactly("hai-phong-2023", "hai-phong-2022");
	}

	@Test
	void keepsTheIdOfACorrectedEntryAndSaysWhyItChanged() {
		JsonNode corrected = entry("https://noibat.example/nam/2022/7-", this.office.json("/feed.json"));
		JsonNode first = entry("https://noibat.example/nam/2022/7-", this.feedBefore);

		assertThat(corrected.get("id")).isEqualTo(first.get("id"));
		assertThat(corrected.get("date_published")).isEqualTo(first.get("date_published"));
		assertThat(corrected.get("date_modified").asString()).isEqualTo("2025-06-05T08:00:00+07:00");
		assertThat(corrected.at("/_correction/edition").asInt()).isEqualTo(2);
		assertThat(corrected.at("/_correction/reason").asString()).isEqualTo("Sửa phần tóm tắt của kết quả 7 (ví dụ).");
		assertThat(corrected.get("content_html").asString()).contains("Đính chính", "Sửa phần tóm tắt");
		assertThat(first.has("_correction")).isFalse();
		assertThat(entry("https://noibat.example/nam/2022/6-", this.office.json("/feed.json")).has("_correction"))
			.isFalse();
	}

	@Test
	void tellsReadersOfEveryEntryThatWasTakenBack() {
		List<String> before = ids(this.feedBefore);
		JsonNode now = this.office.json("/feed.json");

		assertThat(ids(now)).containsExactlyInAnyOrderElementsOf(before);
		assertThat(StreamSupport.stream(now.get("items").spliterator(), false)
			.filter((item) -> item.has("_withdrawal") && !item.has("_correction"))
			.map((item) -> item.get("title").asString())).hasSize(11)
			.allMatch((title) -> title.startsWith("[Đã thu hồi] "));
	}

	@Test
	void tellsAtomReadersToTakeAwayWhatTheyKeptOfAWithdrawnYear() {
		String atom = this.office.text("/feed.atom");
		List<String> gone = ids(this.feedBefore, "https://noibat.example/nam/2023/");

		assertThat(gone).hasSize(10);
		for (String id : gone) {
			assertThat(atom)
				.containsPattern("<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"" + id
						+ "\" when=\"2025-06-06T08:00:00\\+07:00\">")
				.doesNotContain("<id>" + id + "</id>");
		}
		assertThat(atom).contains("<at:comment>Thu hồi để kiểm tra lại nguồn (ví dụ).</at:comment>",
				"<title>[Đã thu hồi] 10 kết quả nổi bật năm 2023");
		assertThat(this.office.text("/en/feed.atom")).contains(
				"<at:comment>Taken back to check the sources (example).</at:comment>", "[Withdrawn] Ten highlights");
	}

	@Test
	void keepsTheGuidsOfAWithdrawnYearInRss() {
		String rss = this.office.text("/feed.rss");

		assertThat(ids(this.feedBefore))
			.allSatisfy((id) -> assertThat(rss).contains("<guid isPermaLink=\"false\">" + id + "</guid>"));
		assertThat(rss.split("<title>\\[Đã thu hồi] ", -1)).hasSize(12);
		assertThat(this.office.text("/en/feed.rss"))
			.contains("<title>[Withdrawn] Highlight 4 of the list of 2023</title>");
	}

	@Test
	void cancelsTheNewsItemsOfAWithdrawnYear() {
		JsonNode year = this.office.json("/api/v1/years/2023/ninjs");
		JsonNode fourth = this.office.json("/api/v1/years/2023/highlights/4/ninjs");

		assertThat(year.get("pubStatus").asString()).isEqualTo("canceled");
		assertThat(year.get("version").asString()).isEqualTo("2");
		assertThat(year.get("edNote").asString()).contains("Thu hồi để kiểm tra lại nguồn (ví dụ).");
		assertThat(year.get("associations").findValuesAsString("pubStatus")).hasSize(10).containsOnly("canceled");
		assertThat(fourth.get("uri")).isEqualTo(year.at("/associations/3/uri"));
		assertThat(fourth.get("pubStatus").asString()).isEqualTo("canceled");
		assertThat(ids(this.feedBefore)).contains(year.get("uri").asString(), fourth.get("uri").asString());
		assertThat(year.toString() + fourth).doesNotContain("10,34", "Tăng trưởng hai con số");
		assertThat(this.office.get("/api/v1/years/2023/highlights/11/ninjs").statusCode()).isEqualTo(404);
	}

	@Test
	void numbersANewsItemByTheEditionThatChangedIt() {
		JsonNode year = this.office.json("/api/v1/years/2022/ninjs?lang=en");

		assertThat(year.get("version").asString()).isEqualTo("2");
		assertThat(year.get("versionCreated").asString()).isEqualTo("2025-06-05T08:00:00+07:00");
		assertThat(year.get("edNote").asString()).contains("Mends the summary of highlight 7 (example).",
				"https://noibat.example/en/years/2022/edition/2/changes");
		for (JsonNode highlight : year.get("associations")) {
			boolean seventh = highlight.get("slugline").equals(this.before.at("/highlights/6/slug"));
			assertThat(highlight.get("version").asString()).isEqualTo(seventh ? "2" : "1");
			assertThat(highlight.get("edNote").asString().contains("Mends")).isEqualTo(seventh);
		}
	}

	@Test
	void namesThePublisherOnceThereIsOne() {
		JsonNode year = this.office.json("/api/v1/years/2022");

		assertThat(year.get("publisher").asString()).isEqualTo("Văn phòng UBND thành phố Hải Phòng (ví dụ)");
		assertThat(year.get("contact").asString()).isEqualTo("bao-chi@noibat.example");
		assertThat(year.at("/licence/en").asString()).isEqualTo("Free to reuse with the source named.");
		assertThat(year.at("/credit/vi").asString()).isEqualTo("Nổi Bật – Thành phố Hải Phòng");
		assertThat(this.office.text("/feed.json")).doesNotContain("trình diễn");
	}

	private YearRecord year(int year) {
		return this.almanac.recordedYears().stream().filter((one) -> one.year() == year).findFirst().orElseThrow();
	}

	private static JsonNode entry(String url, JsonNode feed) {
		return StreamSupport.stream(feed.get("items").spliterator(), false)
			.filter((item) -> item.get("url").asString().startsWith(url))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> ids(JsonNode feed, String url) {
		return StreamSupport.stream(feed.get("items").spliterator(), false)
			.filter((item) -> item.get("url").asString().startsWith(url))
			.map((item) -> item.get("id").asString())
			.toList();
	}

	private static List<String> ids(JsonNode feed) {
		return feed.get("items").findValuesAsString("id");
	}

}
