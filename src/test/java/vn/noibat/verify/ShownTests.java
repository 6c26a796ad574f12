package vn.noibat.verify;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTests {

	private static final JsonNode SEALED = json("""
			{"title": {"vi": "Tên"}, "facts": [{"value": 10.30, "sources": [{"title": "Báo cáo"}]}],
			"highlights": [{"rank": 1, "body": {"vi": "<p>Một &amp; hai</p>"}, "pictures": [{"sha256": "a"}]}],
			"documents": [{"id": "1-vp"}]}""");

	private static final String SHOWN = """
			{"url": "/nam", "licence": {"vi": "Tự do"}, "title": {"vi": "Tên"},
			"facts": [{"sources": [{"title": "Báo cáo"}], "value": 10.3}],
			"highlights": [{"rank": 1, "url": "/nam/1", "body": {"vi": "<p>Một &amp; hai</p>"},
			"bodyText": {"vi": "Một & hai"}, "pictures": [{"url": "/anh", "sha256": "a"}]}],
			"documents": [{"years": [1], "id": "1-vp"}]}""";

	@Test
	void findsNothingWhereAddressesAndTermsStandAround() {
		assertThat(Shown.difference(json(SHOWN), SEALED, Around.YEAR)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"vi\": \"Tên\" | \"vi\": \"Tên khác\" | /title/vi",
			"\"vi\": \"Tên\" | \"vi\": \"Tên\", \"en\": \"Name\" | /title/en", "10.3 | 10.31 | /facts/1/value",
			"10.3 | \"10.30\" | /facts/1/value", "\"title\": \"Báo cáo\" | \"a\": 1 | /facts/1/sources/1/title",
			"\"title\": \"Báo cáo\" | \"title\": \"Báo cáo\", \"url\": \"/\" | /facts/1/sources/1/url",
			"\"sha256\": \"a\" | \"sha256\": \"a\", \"alt\": {} | /highlights/1/pictures/1/alt",
			"\"rank\": 1, | \"rank\": 1, \"years\": [1], | /highlights/1/years",
			"{\"years\": [1], \"id\": \"1-vp\"} | `` | /documents", "Một & hai | Một & ba | /highlights/1/bodyText",
			"\"Một & hai\" | \"Một & hai\", \"en\": \"One\" | /highlights/1/bodyText",
			"\"licence\" | \"licensee\" | /licensee" })
	void tellsWhereSomethingDiffersFirst(String from, String to, String where) {
		assertThat(SHOWN).contains(from);

		assertThat(Shown.difference(json(SHOWN.replace(from, to)), SEALED, Around.YEAR)).contains(where);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<h3>A</h3><p>B<br>C</p> | A B C", "<ul><li>A</li><li>B</li></ul> | – A – B",
			"<p>A</p><ol><li>B</li><li><em>C</em></li></ol> | A 1. B 2. C", "<p>10&nbsp;%</p> | 10 %" })
	void readsMarkupAsReadersDo(String html, String plain) {
		JsonNode sealed = new JsonMapper().valueToTree(Map.of("body", Map.of("vi", html)));
		JsonNode shown = new JsonMapper()
			.valueToTree(Map.of("body", Map.of("vi", html), "bodyText", Map.of("vi", plain)));

		assertThat(Shown.difference(shown, sealed, Around.HIGHLIGHT)).isEmpty();
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
