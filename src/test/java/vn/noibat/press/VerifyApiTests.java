package vn.noibat.press;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import vn.noibat.document.Sealing;
import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Finding;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verification.State;
import vn.noibat.edition.Verification.Subject;
import vn.noibat.paper.OfficialPaper;
import vn.noibat.paper.Printing;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class VerifyApiTests {

	private static final String TEXT = "text/plain; charset=UTF-8";

	@Autowired
	private PressOffice office;

	@Autowired
	private Printing printing;

	@Autowired
	private Sealing sealing;

	@Autowired
	private Archive archive;

	@Autowired
	private Answers answers;

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void knowsTheFileOfEachEdition(int year) {
		byte[] file = this.office.get("/api/v1/editions/" + year + "/1").body();

		for (String type : new String[] { "application/octet-stream", "application/json", TEXT }) {
			HttpResponse<byte[]> answer = this.office.post("/api/v1/verify", type, file);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(PressOffice.header(answer, "Cache-Control")).isEqualTo("no-store");
			JsonNode told = PressOffice.JSON.readTree(answer.body());
			assertThat(ContractFiles.faults("verify", PressOffice.text(answer))).isEmpty();
			assertThat(told.path("state").asString()).as(type).isEqualTo("current");
			assertThat(told.at("/findings/0/year").asInt()).isEqualTo(year);
			assertThat(told.at("/findings/0/verbatim").asBoolean()).isTrue();
		}
	}

	@Test
	void tellsWhatASignatureSaysOfAFileThatThePortalDidNotIssue() {
		byte[] paper = this.printing.pdf(new OfficialPaper("Bản thử", "Đơn vị thử", "bản thử", Instant.EPOCH, null,
				List.of(new OfficialPaper.Annex("", "Bản thử", "", OfficialPaper.paragraphs("Bản thử."))), null, true,
				List.of()));
		HttpResponse<byte[]> answer = this.office.post("/api/v1/verify", "application/pdf",
				this.sealing.seal(paper, false));

		assertThat(ContractFiles.faults("verify", PressOffice.text(answer))).isEmpty();
		JsonNode told = PressOffice.JSON.readTree(answer.body());
		assertThat(told.path("subject").asString()).isEqualTo("paper");
		assertThat(told.path("state").asString()).isEqualTo("unknown");
		assertThat(told.at("/signatures/0/intact").asBoolean()).isTrue();
		assertThat(told.at("/signatures/0/trust").asString()).isEqualTo("test");
		assertThat(told.at("/signatures/0/signer").asString()).isEqualTo("CHỨNG THƯ THỬ NGHIỆM / TEST CERTIFICATE");
	}

	@Test
	void knowsATextInEachLanguage() {
		JsonNode highlight = this.office.json("/api/v1/years/2023/highlights/4");

		for (String language : new String[] { "vi", "en" }) {
			JsonNode told = post(highlight.at("/title/" + language).asString() + "\n\n"
					+ highlight.at("/summary/" + language).asString() + "\n\n"
					+ highlight.at("/bodyText/" + language).asString());
			assertThat(told.path("state").asString()).isEqualTo("current");
			assertThat(told.at("/findings/0/part/language").asString()).isEqualTo(language);
			assertThat(told.at("/findings/0/part/rank").asInt()).isEqualTo(4);
			assertThat(told.has("note")).isTrue();
		}
	}

	@Test
	void saysOfNoFileThatItWasToldAnew() {
		ArchiveSnapshot archive = this.archive.current();
		ReleasedEdition list = archive.years().stream().filter((one) -> one.year() == 2023).findFirst().orElseThrow();
		Finding finding = new Finding(State.CURRENT, State.CURRENT, list, list, null, list.content().documents().get(0),
				null, null, true, false, false, null, List.of(), false);

		assertThat(list.content().isSummary()).isTrue();
		assertThat(note(archive, Subject.PAPER, finding)).isNull();
		assertThat(note(archive, Subject.DOCUMENT, finding)).isNotNull();
	}

	private @Nullable Bilingual note(ArchiveSnapshot archive, Subject subject, Finding finding) {
		return this.answers
			.verification(archive,
					new Verification(subject, State.CURRENT, List.of(finding), List.of(), List.of(), List.of()))
			.note();
	}

	@Test
	void showsWordByWordWhatDiffers() {
		String text = this.office.json("/api/v1/years/2023/highlights/4").at("/bodyText/vi").asString();
		assertThat(text).contains("10,34%");

		JsonNode told = post(text.replace("10,34%", "11,34%"));

		assertThat(told.path("state").asString()).isEqualTo("different");
		assertThat(told.at("/findings/0/differences").toString())
			.contains("{\"kind\":\"removed\",\"text\":\"10,34%\"},{\"kind\":\"added\",\"text\":\"11,34%\"}");
	}

	@Test
	void tellsWhichWordsAreFromWhereAndThatTheyWerePutTogether() {
		String first = this.office.json("/api/v1/years/2022/highlights/3").at("/bodyText/vi").asString();
		String second = this.office.json("/api/v1/years/2023/highlights/4").at("/bodyText/vi").asString();
		String foreign = first.substring(0, first.indexOf(". ") + 1);

		JsonNode told = post(second + "\n" + foreign);

		assertThat(told.path("state").asString()).isEqualTo("different");
		assertThat(told.at("/findings/0/state").asString()).isEqualTo("current");
		assertThat(told.at("/findings/1/state").asString()).isEqualTo("different");
		assertThat(told.at("/findings/1/standing").asString()).isEqualTo("current");
		assertThat(told.at("/findings/1/pieced").asBoolean()).isTrue();
		assertThat(told.at("/findings/1/passage").asString()).isEqualTo(foreign);
		assertThat(ContractFiles.faults("verify", told.toString())).isEmpty();
	}

	@Test
	void readsATextInTheCodingItIsWrittenIn() {
		String text = this.office.json("/api/v1/years/2023/highlights/4").at("/bodyText/vi").asString();

		refused(this.office.post("/api/v1/verify", "text/plain; charset=UTF-16",
				text.getBytes(StandardCharsets.UTF_16)), 415);
		refused(this.office.post("/api/v1/verify", "text/plain", text.getBytes(StandardCharsets.UTF_16LE)), 415);
		assertThat(post("\uFEFF" + text).path("state").asString()).isEqualTo("current");
	}

	@Test
	void namesTheSignatureWhereverAnEditionStands() {
		for (JsonNode year : this.office.json("/api/v1/years").get("years")) {
			String address = year.at("/edition/signatureUrl").asString();
			assertThat(address).startsWith("https://noibat.example/api/v1/editions/");
			assertThat(this.office.get(address.replace("https://noibat.example", "")).statusCode()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/verify", "/api/v1/verify?q=", "/api/v1/verify?q=a&number=374/VP-BC",
			"/api/v1/verify?sha256=abc", "/api/v1/verify?number=abc", "/api/v1/verify?q=0123456789abcdef01234567" })
	void refusesWhatIsNoQuestion(String path) {
		refused(this.office.get(path), 400);
	}

	@Test
	void refusesWhatItDoesNotTake() {
		refused(this.office.post("/api/v1/verify", TEXT, new byte[0]), 400);
		refused(this.office.post("/api/v1/verify", "application/octet-stream", new byte[5 * 1024 * 1024 + 1]), 413);
		refused(this.office.post("/api/v1/verify", TEXT, "Một câu. ".repeat(3000).getBytes(StandardCharsets.UTF_8)),
				413);
		refused(this.office.post("/api/v1/verify", "image/png", new byte[1]), 415);
	}

	@Test
	void doesNotKnowAnyOtherFile() {
		assertThat(PressOffice.JSON
			.readTree(this.office.post("/api/v1/verify", "application/json", this.office.get("/api/v1/years").body())
				.body())
			.path("subject")
			.asString()).isEqualTo("json");
		assertThat(post("Một câu không có ở đâu cả, và cũng không giống câu nào.").path("state").asString())
			.isEqualTo("unknown");
	}

	private JsonNode post(String text) {
		return PressOffice.JSON
			.readTree(this.office.post("/api/v1/verify", TEXT, text.getBytes(StandardCharsets.UTF_8)).body());
	}

	private static void refused(HttpResponse<byte[]> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(PressOffice.header(answer, "Content-Type")).startsWith("application/problem+json");
		assertThat(ContractFiles.faults("problem", PressOffice.text(answer))).isEmpty();
	}

}
