package vn.noibat.press;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class ApiTests {

	/**
	 * The hashes of the seeded years: two installations seal the same bytes, whatever
	 * their configuration. A seed is frozen once it is released; a change here is a
	 * correction edition.
	 */
	static final Map<Integer, String> GOLDEN = new TreeMap<>(
			Map.of(2022, "162612da4fe4179050faa5473df9249fa52501875ff204c5064b04509eae0b2a", 2023,
					"2d3dc4f1e32697d1f17ea8a83a1c684489839e8d0f2a65e039d058e648c77b46", 2024,
					"9d386560592d6445249bd03e8833d3fcd1b4def9ddceaecc28bd145f3b24be90"));

	@Autowired
	private PressOffice office;

	@Test
	void sealsTheSeededYearsToTheirGoldenHashes() throws NoSuchAlgorithmException {
		Map<Integer, String> served = new TreeMap<>();
		for (JsonNode year : this.office.json("/api/v1/years").get("years")) {
			int number = year.get("year").asInt();
			byte[] bytes = this.office.get("/api/v1/editions/" + number + "/1").body();
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			assertThat(year.at("/edition/sha256").asString()).isEqualTo(hash);
			served.put(number, hash);
		}

		assertThat(served).as("what is sealed now: %s", served).isEqualTo(GOLDEN);
	}

	@Test
	void listsTheYearsNewestFirst() {
		JsonNode years = this.office.json("/api/v1/years").get("years");

		assertThat(values(years, "year")).containsExactly("2024", "2023", "2022");
		assertThat(values(years, "stage")).containsExactly("unlisted", "published", "published");
		assertThat(values(years, "highlightCount")).containsExactly("0", "10", "10");
	}

	@Test
	void givesAYearInTheOrderOfTheContract() {
		List<String> names = new ArrayList<>(this.office.json("/api/v1/years/2023").propertyNames());
		List<String> contract = List.of("id", "year", "locality", "stage", "wording", "title", "introduction",
				"highlights", "events", "shortcomings", "tasks", "documents", "edition", "licence", "credit", "contact",
				"publisher");

		names.retainAll(contract);

		assertThat(names).isEqualTo(contract);
	}

	@Test
	void givesAHighlightInTheOrderOfTheContract() {
		assertThat(this.office.json("/api/v1/years/2023/highlights/4").propertyNames()).startsWith("id", "rank", "slug",
				"field", "title", "officialTitle", "summary", "body", "bodyText", "url");
	}

	@Test
	void givesTheSameHighlightAloneAndInItsYear() {
		JsonNode alone = this.office.json("/api/v1/years/2022/highlights/7");
		JsonNode within = this.office.json("/api/v1/years/2022").at("/highlights/6");

		within.propertyNames().forEach((name) -> assertThat(alone.get(name)).as(name).isEqualTo(within.get(name)));
		assertThat(alone.get("url").asString()).startsWith("https://noibat.example/nam/2022/7-");
		assertThat(alone.get("urlEn").asString()).startsWith("https://noibat.example/en/years/2022/7-");
		assertThat(alone.get("bodyText").get("vi").asString()).doesNotContain("<");
	}

	@Test
	void saysOfEveryYearWhoseWordsTheyAreAndWhoAnswersForThem() {
		for (int year : List.of(2022, 2023, 2024)) {
			for (String path : List.of("/api/v1/years/" + year, "/api/v1/editions/" + year)) {
				JsonNode answer = this.office.json(path);
				assertThat(answer.at("/credit/vi").asString())
					.isEqualTo("Bản trình diễn, không phải trang của UBND thành phố Hải Phòng");
				assertThat(answer.at("/licence/vi").asString()).isNotBlank();
				assertThat(answer.get("publisher").isNull()).isTrue();
				assertThat(answer.get("contact").isNull()).isTrue();
			}
			assertThat(this.office.json("/api/v1/years/" + year).at("/wordingNote/vi").asString())
				.startsWith("Cổng biên soạn lại, không phải nguyên văn văn bản");
		}
	}

	@Test
	void presentsNothingOf2024AsNominatedOrSelected() {
		JsonNode year = this.office.json("/api/v1/years/2024");

		assertThat(year.get("stage").asString()).isEqualTo("unlisted");
		assertThat(year.get("highlights")).isEmpty();
		assertThat(year.has("nominations")).isFalse();
		assertThat(year.get("events")).isNotEmpty();
		year.get("events").forEach((event) -> assertThat(event.get("sources")).isNotEmpty());
	}

	@Test
	void showsPlanAgainstResultInTheSeries() {
		JsonNode indicator = this.office.json("/api/v1/indicators/grdp-growth");
		JsonNode first = indicator.at("/series/0");

		assertThat(indicator.at("/label/en").asString()).isEqualTo("GRDP growth");
		assertThat(first.get("year").asInt()).isEqualTo(2023);
		assertThat(first.get("value").decimalValue()).isEqualByComparingTo("10.34");
		assertThat(first.at("/plan/low").decimalValue()).isEqualByComparingTo("12.7");
		assertThat(first.at("/plan/high").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(13));
		assertThat(first.at("/highlight/year").asInt()).isEqualTo(2023);
		assertThat(indicator.get("breaks")).isNotEmpty();
	}

	@Test
	void givesASeriesAsATableThatSpreadsheetsRead() {
		HttpResponse<byte[]> csv = this.office.get("/api/v1/indicators/tourist-arrivals.csv");
		String text = PressOffice.text(csv);

		assertThat(PressOffice.header(csv, "Content-Type")).startsWithIgnoringCase("text/csv;charset=UTF-8");
		assertThat(PressOffice.header(csv, "Content-Disposition"))
			.isEqualTo("attachment; filename=\"tourist-arrivals.csv\"");
		assertThat(text).startsWith("\uFEFFindicator,label_vi,").endsWith("\r\n");
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		assertThat(text.lines().skip(1)).hasSameSizeAs(StreamSupport
			.stream(this.office.json("/api/v1/indicators/tourist-arrivals").get("series").spliterator(), false)
			.toList());
		assertThat(text).contains(",2022,2022-01-01,2022-12-31,actual,7,triệu lượt,as-stated,");
	}

	@Test
	void givesTheRegisterAsATableThatSpreadsheetsRead() {
		HttpResponse<byte[]> csv = this.office.get("/api/v1/documents.csv");
		List<String> lines = PressOffice.text(csv).lines().toList();

		assertThat(PressOffice.header(csv, "Content-Disposition")).isEqualTo("attachment; filename=\"documents.csv\"");
		assertThat(lines.get(0)).startsWith("\uFEFFid,number,date,form_vi,");
		assertThat(lines).hasSize(1 + this.office.json("/api/v1/documents").get("documents").size());
		String letter = "374-vp-bc,374/VP-BC,2023-01-19,Công văn,Official letter,Văn phòng Ủy ban nhân dân thành phố,";
		assertThat(lines).anyMatch((line) -> line.startsWith(letter) && line.contains(",most-urgent,Hải Phòng,"));
		assertThat(PressOffice.text(this.office.get("/api/v1/documents/374-vp-bc.csv")).lines()).hasSize(2)
			.element(1, InstanceOfAssertFactories.STRING)
			.startsWith(letter);
		assertThat(PressOffice.text(this.office.get("/api/v1/documents.csv?changedSince=2999-01-01T00:00:00Z")).lines())
			.hasSize(1);
	}

	@Test
	void findsAcrossAccentsAndListsWhoCitesADocumentBeforeIt() {
		JsonNode words = this.office.json("/api/v1/search?q=nong%20thon%20moi&field=urban-rural&size=2&page=1");
		assertThat(words.get("query").asString()).isEqualTo("nong thon moi");
		assertThat(words.get("total").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(words.get("results")).hasSize(2);
		assertThat(words.at("/results/0/snippet").toString()).contains("<mark>");
		assertThat(words.at("/results/0/url").asString()).startsWith("https://noibat.example/nam/");

		JsonNode number = this.office.json("/api/v1/search?q=0323%20/%20q%C4%91-ttg");
		List<String> types = values(number.get("results"), "type");
		assertThat(types).startsWith("highlight").endsWith("document");
		assertThat(number.get("results").get(types.size() - 1).get("apiUrl").asString())
			.isEqualTo("https://noibat.example/api/v1/documents/323-qd-ttg");
	}

	@Test
	void findsNothingWhenNothingIsAsked() {
		JsonNode nothing = this.office.json("/api/v1/search");

		assertThat(nothing.get("total").asInt()).isZero();
		assertThat(nothing.get("results")).isEmpty();
	}

	@Test
	void leavesOutOfListsWhatChangedBefore() {
		String before = "?changedSince=2025-06-02T08:00:00%2B07:00";
		String after = "?changedSince=2025-06-02T08:00:01%2B07:00";
		for (String list : List.of("years", "indicators", "documents")) {
			assertThat(this.office.json("/api/v1/" + list + before).get(list)).as(list).isNotEmpty();
			assertThat(this.office.json("/api/v1/" + list + after).get(list)).as(list).isEmpty();
		}
		assertThat(this.office.json("/api/v1/editions/2022" + before).get("editions")).hasSize(1);
		assertThat(this.office.json("/api/v1/editions/2022" + after).get("editions")).isEmpty();
	}

	@Test
	void masksRoutingLinesOfDocuments() {
		JsonNode document = this.office.json("/api/v1/documents/374-vp-bc");

		assertThat(document.get("number").asString()).isEqualTo("374/VP-BC");
		assertThat(document.get("urgency").asString()).isEqualTo("most-urgent");
		assertThat(document.get("addressees")).hasSize(5);
		assertThat(document.get("maskedRecipients").asInt()).isPositive();
		assertThat(document.get("years").get(0).asInt()).isEqualTo(2022);
	}

	@Test
	void sealsNoAddressOfThisInstallation() {
		String canonical = new String(this.office.get("/api/v1/editions/2022/1").body(), StandardCharsets.UTF_8);

		assertThat(canonical).startsWith("{\"format\":1,\"year\":{").doesNotContain("noibat.example", "localhost");
	}

	private static List<String> values(JsonNode list, String name) {
		return StreamSupport.stream(list.spliterator(), false).map((one) -> one.get(name).asString()).toList();
	}

}
