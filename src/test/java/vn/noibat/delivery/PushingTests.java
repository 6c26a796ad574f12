package vn.noibat.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TestPublishing;
import vn.noibat.office.TestOffices;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Corrections and withdrawals reach whoever had the edition before, by themselves.
 */
@SpringBootTest(properties = { "noibat.jobs=on", "noibat.delivery.poll=100ms" })
class PushingTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private Sending sending;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private Pushing pushing;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private TestOffices offices;

	@BeforeEach
	void offices() {
		this.offices = new TestOffices(this.jdbc, this.box);
	}

	@Test
	void tellsOfAWithdrawalAtOnceAndOnce() {
		this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-2023", 2023, 1, Urgency.NORMAL, null,
				Letters.letter(), List.of(this.offices.office("had-it"), this.offices.office("had-it-too"))));
		this.offices.office("never-had-it");

		TestPublishing.withdraw(this.publishing, "hai-phong-2023", Bilingual.of("Nhầm danh sách", "The wrong list"));

		Eventually.holds("told", () -> this.board.message(MessageKind.WITHDRAWN, "2023/2").isPresent());
		PressMessage told = this.board.message(MessageKind.WITHDRAWN, "2023/2").orElseThrow();
		assertThat(this.board.of(told.id(), CLERK).offices()).extracting((row) -> row.office().id())
			.containsExactly("had-it", "had-it-too");
		assertThat(told.letter().reason()).isEqualTo(Bilingual.of("Nhầm danh sách", "The wrong list"));
		assertThat(told.acknowledgeBy()).isNotNull();
		this.pushing.push(this.archive.current());
		this.pushing.push(this.archive.current());
		assertThat(this.board.ofYear(2023, CLERK)).hasSize(2);
		assertThat(this.jdbc.sql("select count(*) from journal_entry where kind = 'correction-pushed' and year = 2023")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void goesAheadOfEverythingElse() {
		assertThat(MessageKind.CORRECTED.priority(false)).isGreaterThan(MessageKind.DISPATCH.priority(true));
		assertThat(MessageKind.WITHDRAWN.priority(false)).isGreaterThan(MessageKind.DISPATCH.priority(true));
	}

	@Test
	void tellsNobodyWhoWasToldOfTheSameEditionByALetter() {
		this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-2024", 2024, 1, Urgency.NORMAL, null,
				Letters.letter(), List.of(this.offices.office("by-letter"), this.offices.office("by-itself"))));
		this.sending.send(new NewMessage(MessageKind.REPLACING, "cv-2024-2", 2024, 2, Urgency.NORMAL, null,
				Letters.letter(), List.of("by-letter")));

		TestPublishing.withdraw(this.publishing, "hai-phong-2024", Bilingual.of("Nhầm"));

		Eventually.holds("told", () -> this.board.message(MessageKind.WITHDRAWN, "2024/2").isPresent());
		PressMessage told = this.board.message(MessageKind.WITHDRAWN, "2024/2").orElseThrow();
		assertThat(this.board.of(told.id(), CLERK).offices()).extracting((row) -> row.office().id())
			.containsExactly("by-itself");
	}

	@Test
	void tellsWhoeverIsToldOfAnEditionWhenALaterOneIsOut() {
		TestPublishing.withdraw(this.publishing, "hai-phong-2022", Bilingual.of("Nhầm"));
		Eventually.holds("out",
				() -> this.archive.current().editionsOf(2022).stream().anyMatch(ReleasedEdition::isWithdrawn));
		this.pushing.push(this.archive.current());
		assertThat(this.board.ofYear(2022, CLERK)).as("nobody had it").isEmpty();

		this.offices.office("closed-meanwhile");
		this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-2022", 2022, 1, Urgency.NORMAL, null,
				Letters.letter(), List.of(this.offices.office("told-late"), "closed-meanwhile")));
		enabled("closed-meanwhile", false);

		Eventually.holds("told", () -> told("told-late").size() == 2);
		assertThat(told("told-late")).containsExactly("DISPATCH", "WITHDRAWN");
		assertThat(told("closed-meanwhile")).containsExactly("DISPATCH");
		enabled("closed-meanwhile", true);
		CompletableFuture
			.allOf(CompletableFuture.runAsync(() -> this.pushing.push(this.archive.current())),
					CompletableFuture.runAsync(() -> this.pushing.push(this.archive.current())))
			.join();
		assertThat(told("closed-meanwhile")).containsExactly("DISPATCH", "WITHDRAWN");
		assertThat(told("told-late")).hasSize(2);
	}

	private void enabled(String office, boolean enabled) {
		this.jdbc.sql("update press_office set enabled = ? where id = ?").params(enabled, office).update();
	}

	private List<String> told(String office) {
		return this.jdbc.sql("""
				select kind from press_message_office join press_message on id = message_id where office_id = ?
				order by position
				""").param(office).query(String.class).list();
	}

}
