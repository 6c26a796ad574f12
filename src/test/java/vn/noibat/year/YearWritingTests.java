package vn.noibat.year;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class YearWritingTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Instant FRIDAY = Instant.parse("2030-11-29T10:00:00Z");

	@Autowired
	private YearKeeping keeping;

	@Autowired
	private YearWriting writing;

	@Autowired
	private jakarta.persistence.EntityManager entities;

	@Autowired
	private MockMvcTester mvc;

	private String year;

	@BeforeEach
	void opensAYear() {
		this.year = this.keeping.open(2030, 10, Bilingual.of("Mười kết quả nổi bật năm 2030"), SECRETARY).id();
	}

	@Test
	void keepsTheTextsOfAYear() {
		this.writing.write(this.year, 0, Bilingual.of("Mười dấu ấn", "Ten marks"), Bilingual.of("Lời dẫn."), null,
				"official", SECRETARY);

		YearTexts texts = reread();
		assertThat(texts.year().title()).isEqualTo(Bilingual.of("Mười dấu ấn", "Ten marks"));
		assertThat(texts.introduction()).isEqualTo(Bilingual.of("Lời dẫn."));
		assertThat(texts.conclusion()).isNull();
		assertThat(texts.year().wording()).isEqualTo("official");
		assertThat(texts.revision()).isEqualTo(1);
	}

	@Test
	void refusesTheSecondOfTwoWhoReadTheSame() {
		this.writing.write(this.year, 0, Bilingual.of("Của người thứ nhất"), null, null, "summary", SECRETARY);

		assertThatThrownBy(() -> this.writing.write(this.year, 0, Bilingual.of("Của người thứ hai"), null, null,
				"summary", SECRETARY))
			.isInstanceOf(TextsChangedMeanwhile.class);
		assertThat(reread().year().title().vi()).isEqualTo("Của người thứ nhất");
	}

	@Test
	void keepsStatementsInTheirOrder() {
		String first = add(0, "Một");
		String second = add(1, "Hai");
		String third = add(2, "Ba");

		this.writing.move(this.year, 3, StatementKind.SHORTCOMING, third, -1, SECRETARY);
		this.writing.remove(this.year, 4, StatementKind.SHORTCOMING, first, SECRETARY);
		this.writing.move(this.year, 5, StatementKind.SHORTCOMING, second, 5, SECRETARY);

		assertThat(reread().shortcomings()).extracting((one) -> one.text().vi()).containsExactly("Ba", "Hai");
	}

	@Test
	void keepsATaskWithWhoSetItAndForWhichYear() {
		this.writing.add(this.year, 0, StatementKind.TASK,
				new Statement(Bilingual.of("Hoàn thành cầu mới"), Bilingual.of("Hội đồng nhân dân thành phố"),
						java.time.LocalDate.of(2030, 12, 9), "list-2022", "programme", 2031),
				SECRETARY);

		TaskRecord task = reread().tasks().get(0);
		assertThat(task.kind()).isEqualTo("programme");
		assertThat(task.forYear()).isEqualTo(2031);
		assertThat(task.sources()).extracting((source) -> source.id()).containsExactly("list-2022");
	}

	@Test
	void refusesASourceThatIsNotOnFile() {
		assertThatThrownBy(() -> this.writing.add(this.year, 0, StatementKind.SHORTCOMING,
				new Statement(Bilingual.of("Một"), Bilingual.of("Ai"), null, "no-such-source", "task", 2031),
				SECRETARY))
			.hasMessageContaining("year.statement.source.unknown");
	}

	@Test
	void takesAYearThatIsBeingApprovedBackToEditingWhenItsTextChanges() {
		this.keeping.enter(this.year, Stage.EDITING, SECRETARY);
		this.keeping.enter(this.year, Stage.APPROVING, SECRETARY);

		this.writing.schedule(this.year, Map.of(Stage.APPROVING, FRIDAY), SECRETARY);
		assertThat(this.keeping.year(2030).stage()).as("a deadline is no text").isEqualTo(Stage.APPROVING);

		this.writing.write(this.year, 0, Bilingual.of("Sửa"), null, null, "summary", SECRETARY);
		assertThat(this.keeping.year(2030).stage()).isEqualTo(Stage.EDITING);
		assertThat(this.keeping.deadlines(this.year)).containsExactly(Map.entry(Stage.APPROVING, FRIDAY));
	}

	@Test
	void leavesAReleasedYearAlone() {
		int revision = this.writing.texts(2022, SECRETARY).revision();

		assertThatThrownBy(() -> this.writing.write(this.writing.texts(2022, SECRETARY).year().id(), revision,
				Bilingual.of("Sửa"), null, null, "summary", SECRETARY))
			.isInstanceOf(WrongStage.class);
	}

	@Test
	void isTheSecretarys() {
		Person editor = Person.of("editor", Role.EDITOR);

		assertThatThrownBy(() -> this.writing.texts(2030, editor)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.writing.schedule(this.year, Map.of(), editor)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.writing.write(this.year, 0, Bilingual.of("Sửa"), null, null, "summary", editor))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void showsBothTextsToTheSecondOfTwo() {
		this.writing.write(this.year, 0, Bilingual.of("Của người thứ nhất"), null, null, "summary", SECRETARY);

		MvcTestResult answer = this.mvc.post()
			.uri("/desk/years/2030/settings")
			.with(SignedInAs.account("secretary"))
			.param("revision", "0")
			.param("titleVi", "Của người thứ hai")
			.param("introductionVi", "Lời dẫn rất dài.")
			.param("wording", "summary")
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(body(answer)).contains("Của người thứ nhất")
			.contains("value=\"Của người thứ hai\"")
			.contains("Lời dẫn rất dài.")
			.contains("name=\"revision\" value=\"1\"");
	}

	@Test
	void keepsWhatWasTypedWhenADeadlineComesBeforeTheStageBeforeIt() {
		MvcTestResult answer = this.mvc.post()
			.uri("/desk/years/2030/deadlines")
			.with(SignedInAs.account("secretary"))
			.param("nominating", "2030-11-20T17:00")
			.param("voting", "2030-11-10T17:00")
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(answer)).contains("2030-11-20T17:00").contains("2030-11-10T17:00").contains("aria-invalid");
		assertThat(this.keeping.deadlines(this.year)).isEmpty();
	}

	@Test
	void readsATimeAsThatOfVietNam() {
		this.mvc.post()
			.uri("/desk/years/2030/deadlines")
			.with(SignedInAs.account("secretary"))
			.param("nominating", "2030-11-29T17:00")
			.exchange();

		assertThat(this.keeping.deadlines(this.year)).containsEntry(Stage.NOMINATING, FRIDAY);
	}

	private String add(int revision, String text) {
		return this.writing.add(this.year, revision, StatementKind.SHORTCOMING,
				new Statement(Bilingual.of(text), Bilingual.of("UBND thành phố"), null, null, "task", 2031), SECRETARY);
	}

	private YearTexts reread() {
		this.entities.flush();
		this.entities.clear();
		return this.writing.texts(2030, SECRETARY);
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
