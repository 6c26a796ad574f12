package vn.noibat.press;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.dispatch.TestDispatching;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.TestPublishing;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The news items of a year that was sent with a letter, is corrected without one, loses a
 * highlight, and is taken back.
 */
@OwnYearTest
class NewsItemsTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Bilingual REASON = Bilingual.of("Bỏ kết quả 3 (ví dụ).", "Takes out highlight 3 (example).");

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void keepTheUrgencyOfTheLetterAndCancelWhatACorrectionTookOut() {
		WorkingYear year = OwnYears.approved(this.portal);
		this.publishing.seal(year.id(), SECRETARY);
		new TestDispatching(this.portal).issued(year, 1, "42/VP-" + year.year(), null, "toa-soan-thu-1");
		TestArchive.renew(this.archive);
		JsonNode first = ninjs(year, "");
		assertThat(urgencies(first)).containsOnly(1).hasSize(4);
		assertThat(first.get("altIds").findValuesAsString("value")).contains("42/VP-" + year.year());

		String third = id(year, 3);
		OwnYears.approveCorrection(this.portal, year.id(), () -> {
			OwnYears.retitle(this.portal, year.id(), "Tên đã sửa");
			TestEditing.remove(this.portal, third, SECRETARY);
			TestEditing.whole(this.portal, TestEditing.add(this.portal, year.id(), "Kết quả thay vào", SECRETARY),
					EDITOR);
		}, REASON);
		this.publishing.seal(year.id(), SECRETARY);
		this.publishing.release(year.id(), 2, SECRETARY);
		JsonNode second = ninjs(year, "");

		assertThat(urgencies(second)).containsOnly(1).hasSize(5);
		assertThat(second.get("associations").valueStream().map((item) -> item.get("version").asString()))
			.containsExactly("2", "1", "2", "2");
		JsonNode gone = second.at("/associations/3");
		assertThat(gone.get("uri")).isEqualTo(first.at("/associations/2/uri"));
		assertThat(gone.get("pubStatus").asString()).isEqualTo("canceled");
		assertThat(gone.get("edNote").asString()).contains(REASON.vi(), "/nam/" + year.year() + "/ban/2/khac-biet");
		assertThat(gone.has("bodies")).isFalse();
		assertThat(gone.toString()).doesNotContain(first.at("/associations/2/title").asString());
		assertThat(second.get("associations").valueStream().limit(3).map((item) -> item.get("pubStatus").asString()))
			.containsOnly("usable");
		assertThat(ContractFiles.faults("ninjs", second.toString())).isEmpty();
		assertThat(ninjs(year, "/highlights/3").get("uri")).isEqualTo(second.at("/associations/2/uri"));

		TestPublishing.withdraw(this.publishing, year.id(), Bilingual.of("Rút để kiểm tra lại (ví dụ)."));
		JsonNode last = ninjs(year, "");

		assertThat(urgencies(last)).containsOnly(1).hasSize(5);
		assertThat(last.get("representationType").asString()).isEqualTo("partial");
		assertThat(last.get("renditions").findValuesAsString("name")).containsExactly("web");
		assertThat(last.get("associations").valueStream().map((item) -> item.get("pubStatus").asString()))
			.containsOnly("canceled");
		assertThat(last.get("associations").valueStream().map((item) -> item.get("version").asString()))
			.containsExactly("3", "3", "3", "2");
		assertThat(ContractFiles.faults("ninjs", last.toString())).isEmpty();
	}

	private static List<Integer> urgencies(JsonNode year) {
		return year.findValues("urgency").stream().map(JsonNode::asInt).toList();
	}

	private String id(WorkingYear year, int rank) {
		return this.archive.current().year(year.year()).orElseThrow().content().highlight(rank).orElseThrow().id();
	}

	private JsonNode ninjs(WorkingYear year, String part) {
		byte[] body = this.mvc.get()
			.uri("/api/v1/years/" + year.year() + part + "/ninjs")
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return PressOffice.JSON.readTree(body);
	}

}
