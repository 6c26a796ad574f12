package vn.noibat.press;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class FactsTests {

	@Autowired
	private PressOffice office;

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void servesEveryFigureAsTheTableHasIt(int year) throws IOException {
		List<String> table = Files.readAllLines(Path.of("src/test/resources/records/facts-" + year + ".csv"));

		assertThat(facts(this.office.json("/api/v1/years/" + year))).hasSizeGreaterThan(5)
			.containsExactlyInAnyOrderElementsOf(
					table.subList(1, table.size()).stream().map(FactsTests::plain).toList());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void servesTheSameFiguresInTheSeriesOfTheirIndicators(int year) {
		JsonNode answer = this.office.json("/api/v1/years/" + year);
		for (JsonNode fact : factsOf(answer)) {
			JsonNode series = this.office.json("/api/v1/indicators/" + fact.get("indicator").asString()).get("series");

			JsonNode point = stream(series).filter((one) -> one.get("id").equals(fact.get("id")))
				.findFirst()
				.orElseThrow();

			assertThat(point.get("value")).isEqualTo(fact.get("value"));
			assertThat(point.get("display")).isEqualTo(fact.get("display"));
			assertThat(point.get("qualifier")).isEqualTo(fact.get("qualifier"));
			assertThat(point.get("listYear").asInt()).isEqualTo(year);
		}
	}

	@Test
	void namesARegisteredSourceForEveryFigure() {
		for (JsonNode year : this.office.json("/api/v1/years").get("years")) {
			List<JsonNode> facts = factsOf(this.office.json("/api/v1/years/" + year.get("year").asInt()));
			assertThat(facts).isNotEmpty();
			for (JsonNode fact : facts) {
				assertThat(fact.get("sources")).as(fact.get("id").asString()).isNotEmpty();
				for (JsonNode source : fact.get("sources")) {
					assertThat(Set.of("list", "document", "press")).contains(source.get("kind").asString());
					assertThat(source.get("title").asString()).isNotBlank();
					if (source.has("document")) {
						assertThat(
								this.office.get("/api/v1/documents/" + source.get("document").asString()).statusCode())
							.isEqualTo(200);
					}
				}
			}
		}
	}

	// The records write 13.0 where canonical JSON writes 13.
	private static String plain(String row) {
		String[] cells = row.split(",", -1);
		for (int i : List.of(5, 10, 11)) {
			cells[i] = cells[i].isEmpty() ? "" : new BigDecimal(cells[i]).stripTrailingZeros().toPlainString();
		}
		return String.join(",", cells);
	}

	private static List<String> facts(JsonNode year) {
		List<String> rows = new ArrayList<>();
		for (String part : List.of("highlights", "events", "tasks")) {
			for (JsonNode owner : year.get(part)) {
				owner.get("facts").forEach((fact) -> rows.add(row(year, owner, fact)));
			}
		}
		year.get("facts").forEach((fact) -> rows.add(row(year, year, fact)));
		return rows;
	}

	private static List<JsonNode> factsOf(JsonNode year) {
		List<JsonNode> facts = new ArrayList<>();
		for (String part : List.of("highlights", "events", "tasks")) {
			for (JsonNode owner : year.get(part)) {
				owner.get("facts").forEach(facts::add);
			}
		}
		year.get("facts").forEach(facts::add);
		return facts;
	}

	private static String row(JsonNode year, JsonNode owner, JsonNode fact) {
		JsonNode plan = fact.get("plan");
		return String.join(",", fact.get("id").asString(), year.get("year").asString(), owner.get("id").asString(),
				fact.get("indicator").asString(), fact.get("kind").asString(), number(fact.get("value")),
				fact.get("unit").asString(), fact.get("qualifier").asString(), fact.at("/period/start").asString(),
				fact.at("/period/end").asString(), (plan != null) ? number(plan.get("low")) : "",
				(plan != null) ? number(plan.get("high")) : "",
				stream(fact.get("sources")).map((source) -> source.get("id").asString())
					.collect(Collectors.joining(";")));
	}

	private static String number(JsonNode value) {
		return new BigDecimal(value.asString()).stripTrailingZeros().toPlainString();
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
