package vn.noibat.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearWriting;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Transactional
class TraysTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Instant NOW = Instant.parse("2033-03-10T03:00:00Z");

	private static final Instant YESTERDAY = Instant.parse("2033-03-09T03:00:00Z");

	private static final Instant TOMORROW = Instant.parse("2033-03-11T03:00:00Z");

	@Autowired
	private Trays trays;

	@Autowired
	private YearKeeping keeping;

	@Autowired
	private YearWriting writing;

	private WorkingYear year;

	@BeforeEach
	void opensAYear() {
		this.year = this.keeping.open(2033, 10, Bilingual.of("Mười kết quả nổi bật năm 2033"), SECRETARY);
	}

	@Test
	void showsWhatIsOverdueFirst() {
		Tray tray = this.trays.of(this.year, Person.of("editor", Role.EDITOR), NOW);

		assertThat(tray.mine()).extracting(WorkRow::address).containsExactly("/desk/late", "/desk/soon", "/desk/some");
		assertThat(tray.mine()).extracting(WorkRow::overdue).containsExactly(true, false, false);
	}

	@Test
	void leadsNobodyToWhatWaitsForAnother() {
		Tray tray = this.trays.of(this.year, Person.of("editor", Role.EDITOR), NOW);

		assertThat(tray.others()).isNotEmpty().extracting(WorkRow::address).containsOnlyNulls();
	}

	@Test
	void countsCouncillorsWithoutNamingThem() {
		Tray tray = this.trays.of(this.year, SECRETARY, NOW);

		assertThat(tray.others()).extracting(WorkRow::who).contains("Ủy viên hội đồng (2 người)");
		assertThat(tray.others()).extracting(WorkRow::toString).noneMatch((row) -> row.contains("councillor"));
	}

	@Test
	void tellsDepartmentsAndCouncillorsNothingOfWhatLiesWithOthers() {
		Person nominator = Person.of("nominator", Role.NOMINATOR, "peoples-committee-office");

		assertThat(this.trays.of(this.year, nominator, NOW).others()).isEmpty();
		assertThat(this.trays.of(this.year, Person.of("councillor1", Role.COUNCILLOR), NOW)).satisfies((tray) -> {
			assertThat(tray.mine()).hasSize(1);
			assertThat(tray.others()).isEmpty();
		});
	}

	@Test
	void givesASubstituteTheWorkOfTheOneReplaced() {
		Person substitute = new Person("editor2", "editor2",
				List.of(Capacity.of(Role.CLERK), new Capacity(Role.COUNCILLOR, null, "councillor1")));

		assertThat(this.trays.of(this.year, substitute, NOW).mine()).hasSize(1);
	}

	@Test
	void takesTheStagesDeadlineWhereTheWorkHasNone() {
		this.writing.schedule(this.year.id(), Map.of(Stage.NOMINATING, YESTERDAY), SECRETARY);

		Tray tray = this.trays.of(this.year, Person.of("editor", Role.EDITOR), NOW);

		assertThat(tray.mine()).extracting(WorkRow::overdue).containsExactly(true, true, false);
	}

	@TestConfiguration
	static class Rooms {

		@Bean
		Waiting testRoom() {
			return (year) -> (year.year() != 2033) ? List.of() : List.of(work("/desk/some", Role.EDITOR, null, null),
					work("/desk/soon", Role.EDITOR, null, TOMORROW), work("/desk/late", Role.EDITOR, null, YESTERDAY),
					work("/desk/vote", Role.COUNCILLOR, "councillor1", null),
					work("/desk/vote", Role.COUNCILLOR, "councillor2", null),
					work("/desk/sign", Role.SIGNATORY, null, null));
		}

		private static PendingWork work(String address, Role role, String account, Instant due) {
			return new PendingWork(2033, "report.pending", List.of(1), address, role, null, account, due);
		}

	}

}
