package vn.noibat.office;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.AccountChanged;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class OfficeKeepingTests {

	private static final Person ADMIN = Person.of("admin", Role.ADMIN);

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private static final Person PRESS2 = Person.of("press2", Role.PRESS);

	private static final OfficeCard CARD = new OfficeCard("Báo Cảng", "Trực ban", "0225 000 000", Language.VI);

	@Autowired
	private OfficeKeeping keeping;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Tokens tokens;

	@Autowired
	private EntityManager entities;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void hasAnOfficeForEachLocalAccountOfThePress() {
		assertThat(this.keeping.officeOf(PRESS1)).hasValueSatisfying(
				(office) -> assertThat(office.id() + " " + office.name()).isEqualTo("toa-soan-thu-1 Tòa soạn thử 1"));
		assertThat(this.keeping.officeOf(PRESS2).orElseThrow().id()).isEqualTo("toa-soan-thu-2");
	}

	@Test
	void entersAnOfficeUnderAnIdMadeOfItsName() {
		String id = this.keeping.enter(CARD, Set.of(), Person.of("clerk", Role.CLERK));

		assertThat(id).isEqualTo("bao-cang");
		assertThat(this.keeping.office(id))
			.contains(new PressOffice("bao-cang", "Báo Cảng", "Trực ban", "0225 000 000", Language.VI, true));
		assertThat(lastAct()).isEqualTo("office-entered bao-cang clerk");
		assertThat(this.keeping.enter(new OfficeCard("Bao Cang", "", "", Language.EN), Set.of(), ADMIN))
			.isEqualTo("bao-cang-2");
		assertThat(this.keeping.enter(new OfficeCard("New", "", "", Language.EN), Set.of(), ADMIN)).isEqualTo("new-2");
	}

	@Test
	void leavesNoTokenOfWhoeverMayNotActForItAnyMore() {
		String mine = this.tokens.make("Hệ biên tập", Set.of(TokenScope.QUEUE), List.of(), 7, PRESS1).token();
		Office office = this.keeping.kept("toa-soan-thu-1", ADMIN);
		this.keeping.change(office.id(), office.version(), new OfficeCard("Báo Một", "", "", Language.VI),
				Set.of("press1"), ADMIN);
		this.entities.flush();
		assertThat(admitted(mine)).isTrue();

		Office now = this.keeping.kept("toa-soan-thu-1", ADMIN);
		this.keeping.change(office.id(), now.version(), new OfficeCard("Báo Một", "", "", Language.VI), Set.of(),
				ADMIN);
		this.entities.flush();
		assertThat(admitted(mine)).isFalse();
		assertThat(lastAct()).isEqualTo("token-revoked toa-soan-thu-1 admin");
	}

	@Test
	void leavesNoTokenOfAnAccountThatIsDisabled() {
		String mine = this.tokens.make("Hệ biên tập", Set.of(TokenScope.QUEUE), List.of(), 7, PRESS2).token();
		this.entities.flush();
		this.jdbc.sql("update account set enabled = false where name = 'press2'").update();
		this.entities.clear();

		this.events.publishEvent(new AccountChanged("account-disabled", "press2", "admin", Map.of()));
		this.entities.flush();
		assertThat(admitted(mine)).isFalse();
	}

	private boolean admitted(String token) {
		return this.tokens.admit(token, InetAddress.getLoopbackAddress(), Instant.now()).isPresent();
	}

	@Test
	void refusesANameThatAnotherHasOrThatIsNone() {
		this.keeping.enter(CARD, Set.of(), ADMIN);

		assertThatExceptionOfType(OfficeExists.class)
			.isThrownBy(() -> this.keeping.enter(new OfficeCard(" báo cảng", "", "", Language.VI), Set.of(), ADMIN));
		for (List<String> card : List.of(List.of(" ", "", ""), List.of("a".repeat(201), "", ""),
				List.of("Báo", "a".repeat(201), ""), List.of("Báo", "", "gọi tổng đài"))) {
			assertThatExceptionOfType(RefusedRequest.class).as("%s", card)
				.isThrownBy(() -> new OfficeCard(card.get(0), card.get(1), card.get(2), Language.VI));
		}
	}

	@Test
	void letsAnAccountActForOneOfficeOnlyAndOnlyOneOfThePress() {
		for (String account : List.of("press1", "clerk", "nobody")) {
			assertThatExceptionOfType(AccountTaken.class).as(account)
				.isThrownBy(() -> this.keeping.enter(CARD, Set.of(account), ADMIN));
		}
		Office first = this.keeping.kept("toa-soan-thu-1", ADMIN);
		this.keeping.change(first.id(), first.version(), card(first), Set.of(), ADMIN);

		String id = this.keeping.enter(CARD, Set.of("press1"), ADMIN);
		assertThat(this.keeping.officeOf(PRESS1).orElseThrow().id()).isEqualTo(id);
	}

	@Test
	void refusesAChangeOfWhatSomebodyElseChanged() {
		assertThatExceptionOfType(OfficeTouched.class)
			.isThrownBy(() -> this.keeping.change("toa-soan-thu-1", 17, CARD, Set.of(), ADMIN));
	}

	@Test
	void leavesNobodyInWhoseOfficeIsClosedUntilItIsOpenAgain() {
		this.keeping.close("toa-soan-thu-1", ADMIN);
		assertThat(this.keeping.officeOf(PRESS1)).isEmpty();
		assertThat(this.keeping.office("toa-soan-thu-1").orElseThrow().enabled()).isFalse();
		assertThat(lastAct()).isEqualTo("office-closed toa-soan-thu-1 admin");

		this.keeping.reopen("toa-soan-thu-1", ADMIN);
		assertThat(this.keeping.officeOf(PRESS1)).isPresent();
	}

	@Test
	void isKeptByAdministratorsAndClerksAlone() {
		for (Role role : Role.values()) {
			Person person = Person.of("somebody", role);
			if (role != Role.ADMIN && role != Role.CLERK) {
				assertThatExceptionOfType(NotAllowed.class).as(role.name())
					.isThrownBy(() -> this.keeping.enter(CARD, Set.of(), person));
				assertThatExceptionOfType(NotAllowed.class)
					.isThrownBy(() -> this.keeping.close("toa-soan-thu-1", person));
			}
		}
		assertThat(this.keeping.officeOf(Person.of("press1", Role.CLERK))).isEmpty();
	}

	private static OfficeCard card(Office office) {
		PressOffice known = office.toRecord();
		return new OfficeCard(known.name(), known.contactPerson(), known.telephone(), known.language());
	}

	private String lastAct() {
		return this.jdbc
			.sql("select kind || ' ' || subject || ' ' || person from journal_entry order by sequence desc limit 1")
			.query(String.class)
			.single();
	}

}
