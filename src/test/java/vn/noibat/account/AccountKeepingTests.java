package vn.noibat.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class AccountKeepingTests {

	private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final String PASSWORD = "chiều mưa bến phà Gót";

	private static final Person ADMIN = Person.of("admin", Role.ADMIN);

	@Autowired
	private AccountKeeping keeping;

	@Autowired
	private OwnAccount own;

	@Autowired
	private Accounts accounts;

	@Autowired
	private People people;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void makesAnAccountWhosePasswordMustBeChanged() {
		this.keeping.create("lan", "Nguyễn Thị Lan", PASSWORD, List.of(new HeldRole(Role.CLERK, null)), ADMIN, NOW);
		this.entities.flush();

		assertThat(this.people.of("lan", 0, TODAY)).hasValueSatisfying((signedIn) -> {
			assertThat(signedIn.duty()).isEqualTo(FirstDuty.PASSWORD);
			assertThat(signedIn.getPrincipal().capacities()).containsExactly(Capacity.of(Role.CLERK));
		});
		assertThat(lastAct()).isEqualTo("account-created lan admin");
	}

	@Test
	void refusesANameThatIsTakenOrIsNone() {
		assertThatExceptionOfType(AccountExists.class)
			.isThrownBy(() -> this.keeping.create("clerk", "Văn thư", PASSWORD, List.of(), ADMIN, NOW));
		for (String name : List.of("Lan", "new", "system", "second-factor", "-lan", "a/b", "")) {
			assertThatExceptionOfType(RefusedRequest.class).as(name)
				.isThrownBy(() -> this.keeping.create(name, "Lan", PASSWORD, List.of(), ADMIN, NOW));
		}
	}

	@Test
	void changesRolesThatHoldFromTheNextRequestOn() {
		int version = this.accounts.findByName("approver-city").orElseThrow().version();

		this.keeping.change("approver-city", version, "Người khác",
				Set.of(new HeldRole(Role.APPROVER, "permanent-members"), new HeldRole(Role.EDITOR, null)), ADMIN);
		this.entities.flush();

		assertThat(person("approver-city").capacities())
			.containsExactlyInAnyOrder(Capacity.of(Role.APPROVER, "permanent-members"), Capacity.of(Role.EDITOR));
		assertThat(lastAct()).isEqualTo("roles-changed approver-city admin");
	}

	@Test
	void refusesAChangeOfWhatSomebodyElseChanged() {
		assertThatExceptionOfType(AccountTouched.class)
			.isThrownBy(() -> this.keeping.change("clerk", 17, "Văn thư", Set.of(), ADMIN));
	}

	@Test
	void keepsTheLastAdministrator() {
		int version = this.accounts.findByName("admin").orElseThrow().version();

		assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> this.keeping.disable("admin", ADMIN));
		assertThatExceptionOfType(LastAdministrator.class)
			.isThrownBy(() -> this.keeping.change("admin", version, "Quản trị viên", Set.of(), ADMIN));

		this.keeping.create("hai", "Người thứ hai", PASSWORD, List.of(new HeldRole(Role.ADMIN, null)), ADMIN, NOW);
		this.keeping.disable("admin", ADMIN);
		this.entities.flush();
		assertThat(this.people.of("admin", 1, TODAY)).isEmpty();
	}

	@Test
	void letsNobodyElseKeepAccounts() {
		for (Role role : Role.values()) {
			if (role != Role.ADMIN) {
				assertThatExceptionOfType(NotAllowed.class)
					.isThrownBy(() -> this.keeping.disable("clerk", Person.of("secretary", role)));
			}
		}
	}

	@Test
	void leadsWhoeverNeedsASecondFactorThere() {
		this.keeping.askForSecondFactor(Set.of(Role.APPROVER), ADMIN);
		this.entities.flush();

		assertThat(this.people.of("approver-party", 0, TODAY).orElseThrow().duty()).isEqualTo(FirstDuty.SECOND_FACTOR);
		assertThat(this.people.of("editor", 0, TODAY).orElseThrow().duty()).isNull();
	}

	@Test
	void asksWhoeverActsInAnothersPlaceForTheSecondFactorOfThatRole() {
		this.keeping.askForSecondFactor(Set.of(Role.CLERK), ADMIN);
		this.own.nameSubstitute(Person.of("clerk", Role.CLERK), Role.CLERK, "editor2", TODAY.plusDays(1),
				TODAY.plusDays(1), NOW);
		this.entities.flush();

		assertThat(this.people.of("editor2", 0, TODAY).orElseThrow().duty()).isNull();
		assertThat(this.people.of("editor2", 0, TODAY.plusDays(1)).orElseThrow().duty())
			.isEqualTo(FirstDuty.SECOND_FACTOR);
		assertThat(this.people.of("editor2", 0, TODAY.plusDays(2)).orElseThrow().duty()).isNull();
	}

	@Test
	void letsASubstituteActInTheDaysGivenAndInThatRoleOnly() {
		Person approver = Person.of("approver-party", Role.APPROVER, "permanent-members");
		this.own.nameSubstitute(approver, Role.APPROVER, "editor2", TODAY.plusDays(1), TODAY.plusDays(2), NOW);
		this.entities.flush();

		assertThat(this.people.of("editor2", 0, TODAY).orElseThrow().getPrincipal().has(Role.APPROVER)).isFalse();
		Person substitute = this.people.of("editor2", 0, TODAY.plusDays(2)).orElseThrow().getPrincipal();
		assertThat(substitute.capacity(Role.APPROVER, "permanent-members"))
			.hasValue(new Capacity(Role.APPROVER, "permanent-members", "approver-party"));
		assertThat(this.people.of("editor2", 0, TODAY.plusDays(3)).orElseThrow().getPrincipal().has(Role.APPROVER))
			.isFalse();
		assertThat(this.directory.substituteOf("approver-party", Role.APPROVER, NOW.plusSeconds(86_400)))
			.hasValue("editor2");
		assertThat(this.directory.substituteOf("approver-party", Role.APPROVER, NOW)).isEmpty();
	}

	@Test
	void handsNoSubstitutionOn() {
		this.own.nameSubstitute(Person.of("clerk", Role.CLERK), Role.CLERK, "editor", TODAY, TODAY, NOW);
		this.own.nameSubstitute(Person.of("editor", Role.EDITOR), Role.EDITOR, "editor2", TODAY, TODAY, NOW);
		this.entities.flush();

		assertThat(person("editor").has(Role.CLERK)).isTrue();
		assertThat(person("editor2").has(Role.CLERK)).isFalse();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.own.nameSubstitute(person("editor"),
				Role.CLERK, "editor2", TODAY.plusDays(1), TODAY.plusDays(1), NOW));
	}

	@Test
	void letsNobodyActForAClosedAccount() {
		this.own.nameSubstitute(Person.of("clerk", Role.CLERK), Role.CLERK, "editor", TODAY, TODAY, NOW);
		this.keeping.disable("clerk", ADMIN);
		this.entities.flush();

		assertThat(person("editor").has(Role.CLERK)).isFalse();
	}

	@Test
	void namesOneSubstituteADayAndTakesHimBackAtOnce() {
		Person clerk = Person.of("clerk", Role.CLERK);
		this.own.nameSubstitute(clerk, Role.CLERK, "editor", TODAY, TODAY.plusDays(3), NOW);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(
				() -> this.own.nameSubstitute(clerk, Role.CLERK, "editor2", TODAY.plusDays(3), TODAY.plusDays(4), NOW))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("account.substitute.overlap"));

		this.own.revokeSubstitute(clerk, this.own.substitutesOf(clerk).get(0).id(), NOW);
		this.entities.flush();

		assertThat(person("editor").has(Role.CLERK)).isFalse();
		this.own.nameSubstitute(clerk, Role.CLERK, "editor2", TODAY, TODAY, NOW);
	}

	@Test
	void substitutesNoAdministratorAndNoPressOffice() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.own.nameSubstitute(ADMIN, Role.ADMIN, "editor", TODAY, TODAY, NOW));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.own
			.nameSubstitute(Person.of("press1", Role.PRESS), Role.PRESS, "press2", TODAY, TODAY, NOW));
	}

	private Person person(String name) {
		int epoch = this.accounts.findByName(name).orElseThrow().sessionEpoch();
		return this.people.of(name, epoch, TODAY).orElseThrow().getPrincipal();
	}

	private String lastAct() {
		return this.jdbc
			.sql("select kind || ' ' || subject || ' ' || person from journal_entry order by sequence desc limit 1")
			.query(String.class)
			.single();
	}

}
