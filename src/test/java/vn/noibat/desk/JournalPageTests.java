package vn.noibat.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.account.SignedInAs;
import vn.noibat.journal.Act;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class JournalPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void acts() {
		publish("clerk", "document-registered", 2021, "374-vp-bc");
		publish("editor", "no-word-for-this", 2021, "planted-editor");
		publish("secretary", "year-opened", 2021, "planted-secretary");
	}

	@Test
	void namesActsInWordsAndUnknownOnesAsTheyAre() {
		String journal = page("/desk/journal", "secretary");

		assertThat(journal).contains("Vào sổ văn bản").contains("Mở năm").contains("no-word-for-this");
	}

	@Test
	void findsByYearPersonAndAct() {
		assertThat(page("/desk/journal?year=2021&person=editor", "clerk")).contains("planted-editor")
			.doesNotContain("planted-secretary");
		assertThat(page("/desk/journal?year=2021&act=year-opened", "clerk")).contains("planted-secretary")
			.doesNotContain("planted-editor");
		assertThat(page("/desk/journal?year=1999", "clerk")).contains("Không có việc nào như thế.");
	}

	@Test
	void keepsAPageWithinItsFilter() {
		for (int number = 0; number < 60; number++) {
			publish("signatory", "planted-page", 2020, "subject-" + number);
		}

		String first = page("/desk/journal?year=2020&act=planted-page", "admin");

		assertThat(first).contains("subject-59").doesNotContain("subject-9<");
		assertThat(first).contains("/desk/journal?year=2020&amp;person=&amp;act=planted-page&amp;page=2");
		assertThat(page("/desk/journal?year=2020&person=&act=planted-page&page=2", "admin")).contains("subject-0<");
	}

	@Test
	void showsOthersOnlyWhatTheyDidThemselves() {
		assertThat(page("/desk/journal?person=secretary", "editor")).contains("planted-editor")
			.doesNotContain("planted-secretary");
	}

	@Test
	void walksTheWholeChain() {
		assertThat(page("/desk/journal/verification", "admin")).contains("Cả chuỗi còn nguyên");
	}

	@Test
	void exportsAllThatAnOutsiderNeedsToCheckTheChain() throws Exception {
		MvcTestResult export = this.mvc.get().uri("/desk/journal/export").with(SignedInAs.account("clerk")).exchange();
		List<String> lines = new String(export.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines()
			.toList();

		assertThat(export.getResponse().getContentType()).startsWith("application/x-ndjson");
		assertThat(lines).hasSizeGreaterThan(3);
		String previous = "0".repeat(64);
		for (String line : lines) {
			JsonNode entry = JsonMapper.shared().readTree(line);
			assertThat(entry.get("previousSha256").asString()).isEqualTo(previous);
			assertThat(sha256(entry)).isEqualTo(entry.get("sha256").asString());
			previous = entry.get("sha256").asString();
		}
	}

	// Written from the description of the operations manual, not from the journal's code.
	private static String sha256(JsonNode entry) throws Exception {
		String text = "journal 1\nsequence " + entry.get("sequence").asString() + "\noccurred "
				+ entry.get("occurredAt").asString() + "\nperson " + entry.get("person").asString() + "\nkind "
				+ entry.get("kind").asString() + "\nyear "
				+ (entry.get("year").isNull() ? "-" : entry.get("year").asString()) + "\nsubject "
				+ entry.get("subject").asString() + "\ndetails " + entry.get("details").asString() + "\nprevious "
				+ entry.get("previousSha256").asString() + "\n";
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private void publish(String person, String kind, int year, String subject) {
		this.transactions
			.executeWithoutResult((status) -> this.events.publishEvent(new Planted(person, kind, year, subject)));
	}

	private String page(String path, String account) {
		MvcTestResult answer = this.mvc.get().uri(path).with(SignedInAs.account(account)).exchange();
		assertThat(answer).as(path).hasStatus(HttpStatus.OK);
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** An act of the test. */
	record Planted(String person, String kind, Integer year, String subject) implements Act {

		@Override
		public Map<String, String> details() {
			return Map.of("quote", "“Đủ” và \"đúng\"");
		}

	}

}
