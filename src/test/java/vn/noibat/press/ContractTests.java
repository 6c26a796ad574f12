package vn.noibat.press;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class ContractTests {

	@Autowired
	private PressOffice office;

	@ParameterizedTest
	@CsvSource({ "years, /api/v1/years", "year-2022, /api/v1/years/2022", "year-2023, /api/v1/years/2023",
			"year-2024, /api/v1/years/2024", "highlight-2022-3, /api/v1/years/2022/highlights/3",
			"highlight-2023-4, /api/v1/years/2023/highlights/4", "indicators, /api/v1/indicators",
			"indicator-grdp-growth, /api/v1/indicators/grdp-growth",
			"indicator-fdi-attracted, /api/v1/indicators/fdi-attracted", "documents, /api/v1/documents",
			"document-374-vp-bc, /api/v1/documents/374-vp-bc", "register, /api/v1/documents/metadata",
			"metadata-374-vp-bc, /api/v1/documents/374-vp-bc/metadata",
			"search-words, /api/v1/search?q=cat%20ba&size=5", "search-number, /api/v1/search?q=323/Q%C4%90-TTg",
			"editions-2022, /api/v1/editions/2022", "edition-2022-1, /api/v1/editions/2022/1",
			"ninjs-2022, /api/v1/years/2022/ninjs", "ninjs-2022-en, /api/v1/years/2022/ninjs?lang=en",
			"ninjs-2024, /api/v1/years/2024/ninjs", "ninjs-2023-4, /api/v1/years/2023/highlights/4/ninjs",
			"verify-current, /api/v1/verify?sha256=162612da4fe4179050faa5473df9249fa52501875ff204c5064b04509eae0b2a",
			"verify-document, /api/v1/verify?number=374%20/VP-BC",
			"verify-unknown, /api/v1/verify?q=Theo%20C%C3%B4ng%20v%C4%83n%20374/VP-BC,%20th%C3%A0nh%20ph%E1%BB%91%20%C4%91%E1%BA%B9p.",
			"problem-404, /api/v1/years/1999", "problem-400, /api/v1/search?q=x&page=-1", "feed-vi, /feed.json",
			"feed-en, /en/feed.json" })
	void servesWhatItsExampleShows(String example, String path) {
		ContractFiles.check(example, this.office.text(path));
	}

	static List<Path> examples() {
		return ContractFiles.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void keepsEveryExampleWithinItsSchema(Path example) {
		String schema = ContractFiles.schemaOf(example.getFileName().toString());

		assertThat(ContractFiles.faults(schema, ContractFiles.read(example))).isEmpty();
	}

	@Test
	void servesEveryAddressItNamesWithinItsSchema() {
		List<String> faults = new ArrayList<>();
		for (JsonNode year : this.office.json("/api/v1/years").get("years")) {
			faults.addAll(faults("year", year.get("apiUrl")));
			for (JsonNode highlight : this.office.json(path(year.get("apiUrl"))).get("highlights")) {
				faults.addAll(faults("highlight", highlight.get("apiUrl")));
				String item = path(highlight.get("apiUrl")) + "/ninjs";
				faults.addAll(ContractFiles.faults("ninjs", this.office.text(item)));
				faults.addAll(ContractFiles.faults("ninjs", this.office.text(item + "?lang=en")));
			}
			faults.addAll(faults("edition", year.at("/edition/url")));
			for (String language : List.of("", "?lang=vi", "?lang=en")) {
				String item = path(year.get("apiUrl")) + "/ninjs" + language;
				faults.addAll(ContractFiles.faults("ninjs", this.office.text(item)));
			}
		}
		for (JsonNode indicator : this.office.json("/api/v1/indicators").get("indicators")) {
			faults.addAll(faults("indicator", indicator.get("apiUrl")));
		}
		for (JsonNode document : this.office.json("/api/v1/documents").get("documents")) {
			faults.addAll(faults("document", document.get("apiUrl")));
			faults
				.addAll(ContractFiles.faults("metadata", this.office.text(path(document.get("apiUrl")) + "/metadata")));
		}
		for (JsonNode result : this.office.json("/api/v1/search?q=Hai%20Phong&size=100").get("results")) {
			assertThat(this.office.get(path(result.get("apiUrl"))).statusCode()).isEqualTo(200);
		}

		assertThat(faults).isEmpty();
	}

	@Test
	void servesItsSchemasAndExamples() {
		assertThat(this.office.text("/api/v1/schemas/year.json"))
			.isEqualTo(ContractFiles.read(Path.of("docs/api/schemas/year.json")));
		assertThat(this.office.text("/api/v1/examples/year-2022.json"))
			.isEqualTo(ContractFiles.read(Path.of("docs/api/examples/year-2022.json")));
		assertThat(this.office.get("/api/v1/schemas/nothing.json").statusCode()).isEqualTo(404);
	}

	private List<String> faults(String schema, JsonNode address) {
		HttpResponse<byte[]> answer = this.office.get(path(address));
		assertThat(answer.statusCode()).as(address.asString()).isEqualTo(200);
		return ContractFiles.faults(schema, PressOffice.text(answer));
	}

	private static String path(JsonNode address) {
		return address.asString().replace("https://noibat.example", "");
	}

}
