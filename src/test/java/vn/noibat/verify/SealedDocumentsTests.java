package vn.noibat.verify;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SealedDocumentsTests {

	private final SealedDocuments documents = new SealedDocuments();

	@Test
	void takesTheNewestListWhateverTheOrder() {
		this.documents.name(2023, document("cited", "B"));
		this.documents.name(2024, document("cited", "C"));
		this.documents.name(2022, document("cited", "A"));

		assertThat(subject()).isEqualTo("C");
	}

	@Test
	void prefersTheListThatHasItInItsTrail() {
		this.documents.name(2024, document("cited", "C"));
		this.documents.name(2022, document("decision", "A"));
		assertThat(subject()).isEqualTo("A");

		this.documents.name(2023, document("dispatch", "B"));
		assertThat(subject()).isEqualTo("B");
	}

	@Test
	void takesTheLettersOwnWordsWhereListsButCiteIt() {
		JsonNode letter = json("""
				{"id": "1-vp", "subject": "L", "role": "dispatch", "url": "/", "years": [2022], "edition": 1,
				"kind": "new", "pressOffices": 3, "issuedAt": "2025-01-01T00:00:00+07:00"}""");
		this.documents.issue(letter);
		assertThat(this.documents.ids()).isEmpty();

		this.documents.name(2022, document("cited", "A"));
		assertThat(this.documents.of("1-vp")).isEqualTo(document("dispatch", "L"));

		this.documents.name(2022, document("dispatch", "B"));
		assertThat(subject()).isEqualTo("B");
	}

	private String subject() {
		return this.documents.of("1-vp").path("subject").asString();
	}

	private static JsonNode document(String role, String subject) {
		return json("{\"id\": \"1-vp\", \"subject\": \"" + subject + "\", \"role\": \"" + role + "\"}");
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
