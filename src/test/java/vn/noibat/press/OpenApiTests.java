package vn.noibat.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class OpenApiTests {

	@Autowired
	private PressOffice office;

	@Test
	void describesEveryAddressOfTheContractAndNoOther() {
		JsonNode api = this.office.json("/api/v1/openapi.json");

		assertThat(api.get("openapi").asString()).startsWith("3.1");
		assertThat(api.at("/servers/0/url").asString()).isEqualTo("https://noibat.example");
		assertThat(api.get("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/years", "/api/v1/years/{year}",
				"/api/v1/years/{year}/ninjs", "/api/v1/years/{year}/highlights/{rank}",
				"/api/v1/years/{year}/highlights/{rank}/ninjs", "/api/v1/indicators", "/api/v1/indicators/{indicator}",
				"/api/v1/indicators/{indicator}.csv", "/api/v1/documents", "/api/v1/documents/{id}",
				"/api/v1/documents.csv", "/api/v1/documents/{id}.csv", "/api/v1/documents/metadata",
				"/api/v1/documents/{id}/metadata", "/api/v1/search", "/api/v1/editions/{year}",
				"/api/v1/editions/{year}/{number}", "/api/v1/editions/{year}/{number}/signature", "/api/v1/verify",
				"/api/v1/schemas/{name}.json", "/api/v1/examples/{name}.json", "/api/v1/press/queue",
				"/api/v1/press/queue/{id}/acknowledgement", "/api/v1/press/queue/{id}/letter",
				"/api/v1/press/editions/{year}/{number}", "/api/v1/press/editions/{year}/{number}/signature",
				"/api/v1/press/editions/{year}/{number}/ninjs",
				"/api/v1/press/editions/{year}/{number}/pictures/{sha256}");
	}

	@Test
	void isNotServedWhereTheLibraryWouldPutIt() {
		assertThat(this.office.get("/v3/api-docs").statusCode()).isEqualTo(404);
	}

	@Test
	void explainsEveryParameterAndRefusal() {
		for (JsonNode path : this.office.json("/api/v1/openapi.json").get("paths")) {
			for (JsonNode operation : path) {
				assertThat(operation.get("summary").asString()).isNotBlank();
				if (operation.has("parameters")) {
					operation.get("parameters")
						.forEach((parameter) -> assertThat(parameter.get("description").asString()).isNotBlank());
				}
				assertThat(operation.at("/responses/400/content").propertyNames())
					.containsExactly("application/problem+json");
			}
		}
	}

	@Test
	void saysForWhatTheTokenOfAPressOfficeMustBeGood() {
		JsonNode api = this.office.json("/api/v1/openapi.json");
		Map<String, String> scopes = new TreeMap<>();
		api.get("paths").propertyStream().forEach((path) -> path.getValue().propertyStream().forEach((operation) -> {
			JsonNode scope = operation.getValue().at("/security/0/token/0");
			if (!scope.isMissingNode()) {
				scopes.put(operation.getKey() + " " + path.getKey(), scope.asString());
			}
			assertThat(operation.getValue().at("/responses").has("401")).isEqualTo(!scope.isMissingNode());
		}));

		assertThat(api.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
		assertThat(scopes).isEqualTo(Map.of("get /api/v1/press/queue", "QUEUE",
				"post /api/v1/press/queue/{id}/acknowledgement", "ACKNOWLEDGE", "get /api/v1/press/queue/{id}/letter",
				"QUEUE", "get /api/v1/press/editions/{year}/{number}", "READ_EMBARGOED",
				"get /api/v1/press/editions/{year}/{number}/signature", "READ_EMBARGOED",
				"get /api/v1/press/editions/{year}/{number}/ninjs", "READ_EMBARGOED",
				"get /api/v1/press/editions/{year}/{number}/pictures/{sha256}", "READ_EMBARGOED"));
	}

	@Test
	void describesWhatAProgramAnswers() {
		JsonNode answer = this.office.json("/api/v1/openapi.json")
			.at("/paths/~1api~1v1~1press~1queue~1{id}~1acknowledgement/post");

		assertThat(answer.at("/requestBody/content/application~1json/schema/properties").propertyNames())
			.containsExactlyInAnyOrder("code", "reason", "printedUrl");
		assertThat(answer.at("/requestBody/content/application~1json/schema/properties/code/enum")
			.valueStream()
			.map(JsonNode::asString)).containsExactly("01", "02", "03", "05", "06");
		assertThat(answer.get("responses").propertyNames()).containsExactlyInAnyOrder("200", "400", "401", "403", "404",
				"413", "415", "422");
		assertThat(answer.at("/responses/413/description").asString()).contains("32 kB");
		assertThat(answer.at("/responses/200/content/application~1json/schema/$ref").asString())
			.endsWith("/acknowledgementAnswer");
		assertThat(answer.get("parameters").findValuesAsString("name")).containsExactly("id");
	}

	@Test
	void tellsTheRangeOfEachParameterOfItsOwn() {
		Map<String, String> schemas = new TreeMap<>();
		this.office.json("/api/v1/openapi.json")
			.at("/paths/~1api~1v1~1search/get/parameters")
			.forEach((parameter) -> schemas.put(parameter.get("name").asString(), parameter.get("schema").toString()));

		assertThat(schemas).isEqualTo(Map.of("q", "{\"type\":\"string\",\"default\":\"\",\"maxLength\":200}", "field",
				"{\"type\":\"string\"}", "year", "{\"type\":\"integer\"}", "page",
				"{\"type\":\"integer\",\"default\":1,\"minimum\":1}", "size",
				"{\"type\":\"integer\",\"default\":20,\"maximum\":100,\"minimum\":1}"));
	}

	@Test
	void takesTextsAndFilesToVerifyWithoutAToken() {
		JsonNode paths = this.office.json("/api/v1/openapi.json").get("paths");

		assertThat(paths.propertyNames()
			.stream()
			.filter((path) -> paths.get(path).has("post") && !paths.get(path).get("post").has("security")))
			.containsExactly("/api/v1/verify");
		assertThat(paths.get("/api/v1/verify").at("/post/requestBody/description").asString()).isNotBlank();
		assertThat(paths.get("/api/v1/verify").at("/post/responses").propertyNames()).containsExactlyInAnyOrder("200",
				"400", "413", "415", "503");
		assertThat(paths.get("/api/v1/verify").at("/post/requestBody/content").propertyNames())
			.containsExactlyInAnyOrder("text/plain", "application/json", "application/octet-stream", "application/pdf");
		assertThat(paths.get("/api/v1/verify").at("/get/parameters").findValuesAsString("name"))
			.containsExactlyInAnyOrder("q", "sha256", "number");
	}

	@Test
	void refersOnlyToShapesAndExamplesThatAreThere() {
		JsonNode api = this.office.json("/api/v1/openapi.json");
		List<String> references = new ArrayList<>();
		api.findValues("$ref").forEach((reference) -> references.add(reference.asString()));
		List<String> examples = new ArrayList<>();
		api.findValues("externalValue").forEach((example) -> examples.add(example.asString()));

		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(api.at(reference.substring(1)).isObject()).as(reference).isTrue());
		assertThat(examples).isNotEmpty()
			.allSatisfy(
					(example) -> assertThat(this.office.get(example.replace("https://noibat.example", "")).statusCode())
						.isEqualTo(200));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/years, /api/v1/years", "/api/v1/years/{year}, /api/v1/years/2023",
			"/api/v1/years/{year}/highlights/{rank}, /api/v1/years/2022/highlights/6",
			"/api/v1/years/{year}/ninjs, /api/v1/years/2022/ninjs",
			"/api/v1/years/{year}/highlights/{rank}/ninjs, /api/v1/years/2023/highlights/2/ninjs?lang=en",
			"/api/v1/indicators, /api/v1/indicators",
			"/api/v1/indicators/{indicator}, /api/v1/indicators/domestic-revenue",
			"/api/v1/documents, /api/v1/documents", "/api/v1/documents/{id}, /api/v1/documents/4873-cv-vptu",
			"/api/v1/search, /api/v1/search?q=cang", "/api/v1/verify, /api/v1/verify?number=374/VP-BC",
			"/api/v1/editions/{year}, /api/v1/editions/2024",
			"/api/v1/editions/{year}/{number}, /api/v1/editions/2024/1" })
	void describesWhatIsServed(String address, String path) {
		String text = this.office.text("/api/v1/openapi.json");
		String shape = PressOffice.JSON.readTree(text)
			.get("paths")
			.get(address)
			.at("/get/responses/200/content/application~1json/schema/$ref")
			.asString();
		assertThat(shape).startsWith("#/components/schemas/");
		String document = "https://noibat.example/openapi.json";
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(known) -> known.schemas((wanted) -> text));
		Schema schema = registry.getSchema(SchemaLocation.of(document + shape));

		assertThat(schema.validate(this.office.text(path), InputFormat.JSON)).isEmpty();
		assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
	}

}
