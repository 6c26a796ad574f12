package vn.noibat.press;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import vn.noibat.approval.Approving;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.TestPublishing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Almanac;
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
				Bilingual.of("Rút để kiểm tra lại nguồn (ví dụ).", "Taken back to check the sources (example)."));
	}

	@ParameterizedTest
	@CsvSource({ "year-corrected, /api/v1/years/2022", "year-withdrawn, /api/v1/years/2023",
			"editions-corrected, /api/v1/editions/2022", "editions-withdrawn, /api/v1/editions/2023",
			"problem-410, /api/v1/years/2023/highlights/1", "feed-corrected, /feed.json" })
	void servesWhatItsExampleShows(String example, String path) {
		ContractFiles.check(example, this.office.text(path));
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
		assertThat(corrected.at("/_correction/kind").asString()).isEqualTo("correction");
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
			.filter((item) -> "withdrawal".equals(item.at("/_correction/kind").asString()))
			.map((item) -> item.get("title").asString())).hasSize(11).allMatch((title) -> title.startsWith("Đã rút: "));
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

	private static List<String> ids(JsonNode feed) {
		return feed.get("items").findValuesAsString("id");
	}

}
