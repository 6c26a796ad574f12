package vn.noibat.edition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.noibat.account.Capacity;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.journal.JournalHead;
import vn.noibat.journal.JournalQuery;
import vn.noibat.text.Bilingual;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.WrongStage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A correction of 2022 is sealed at the desk.
 */
@SpringBootTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class SealingTests {

	private static final String YEAR = ApprovedCorrection.YEAR;

	private static final Bilingual REASON = Bilingual.of("Sửa tiêu đề", "Title mended");

	private final Person secretary = Person.of("secretary", Role.SECRETARY);

	private final Person clerk = Person.of("clerk", Role.CLERK);

	@Autowired
	private Publishing publishing;

	@Autowired
	private Approving approving;

	@Autowired
	private Archive archive;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@BeforeEach
	void approveACorrection() {
		approve("Tiêu đề đã đính chính", REASON);
	}

	@Test
	void keepsWhatIsSealedFromReadersUntilItIsReleased() {
		long before = this.archive.current().generation();
		JournalHead head = this.journal.head();

		SealedEdition sealed = this.publishing.seal(YEAR, this.secretary);
		this.archive.refreshWhenReleased();
		assertThat(sealed.number()).isEqualTo(2);
		assertThat(sealed.kind()).isEqualTo(EditionKind.CORRECTION);
		assertThat(sealed.reason()).isEqualTo(REASON);
		assertThat(this.archive.current().generation()).isEqualTo(before);
		assertThat(this.years.year(YEAR).stage()).isEqualTo(Stage.PUBLISHED);
		// Between head and seal lies only that the year came to its stage.
		assertThat(this.jdbc.sql("select journal_sequence from edition where year = 2022 and number = 2")
			.query(Long.class)
			.single()).isEqualTo(head.sequence() + 1);

		this.publishing.release(YEAR, 2, this.clerk);
		ReleasedEdition newest = this.archive.current().year(2022).orElseThrow();
		assertThat(newest.number()).isEqualTo(2);
		assertThat(newest.content().stage()).isEqualTo("published");
		assertThat(newest.content().highlight(1).orElseThrow().title().vi()).isEqualTo("Tiêu đề đã đính chính");
		assertThat(newest.content().trail()).last().satisfies((step) -> {
			assertThat(step.basis()).isEqualTo("account");
			assertThat(step.isGap()).isFalse();
		});
		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.publishing.release(YEAR, 2, this.secretary));
		assertThat(kinds()).startsWith("edition-corrected", "edition-sealed", "stage-entered");
		assertThat(this.journal.verify(List.of(head)).isWhole()).isTrue();
	}

	@Test
	void releasesAtTheTimeSetAndNotBefore() throws InterruptedException {
		this.publishing.seal(YEAR, this.secretary);
		Instant soon = this.clock.instant().plusSeconds(8);
		this.publishing.schedule(YEAR, 2, this.clock.instant().plus(Duration.ofDays(1)), this.clerk);
		assertThat(this.publishing.pendingWork(this.years.year(YEAR))).extracting(PendingWork::text)
			.containsExactly("edition.pending.scheduled");
		this.publishing.callOff(YEAR, 2, this.secretary);
		this.publishing.schedule(YEAR, 2, soon, this.clerk);

		while (this.clock.instant().isBefore(soon.minusMillis(200))) {
			assertThat(this.archive.current().year(2022).orElseThrow().number()).isEqualTo(1);
			Thread.sleep(50);
		}
		assertThatExceptionOfType(AboutToBeReleased.class)
			.isThrownBy(() -> this.publishing.callOff(YEAR, 2, this.clerk));
		assertThatExceptionOfType(AboutToBeReleased.class)
			.isThrownBy(() -> this.publishing.revoke(YEAR, 2, "Nhầm", this.secretary));
		while (this.clock.instant().isBefore(soon.plusMillis(2000))) {
			Thread.sleep(50);
		}
		ReleasedEdition newest = this.archive.current().year(2022).orElseThrow();
		assertThat(newest.number()).isEqualTo(2);
		assertThat(newest.releasedAt()).isCloseTo(soon,
				org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MICROS));
		assertThatExceptionOfType(AlreadyReleased.class).isThrownBy(() -> this.publishing.callOff(YEAR, 2, this.clerk));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(
				"insert into edition_release (edition_id, release_at, decided_by, decided_at) select id, null, 'x', now() from edition where number = 2")
			.update());
	}

	@Test
	void revokesWhatIsNotOutAndGoesOnWithTheNextNumber() {
		SealedEdition revoked = this.publishing.seal(YEAR, this.secretary);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.publishing.revoke(YEAR, 2, "Nhầm", this.clerk));
		this.publishing.revoke(YEAR, 2, "Còn một lỗi đánh máy", this.secretary);

		assertThat(this.years.year(YEAR).stage()).isEqualTo(Stage.EDITING);
		assertThatExceptionOfType(AlreadyRevoked.class).isThrownBy(() -> this.publishing.release(YEAR, 2, this.clerk));
		// Word for word the same: what was agreed holds.
		this.approving.submit(YEAR, Person.of("editor", Role.EDITOR));
		SealedEdition again = this.publishing.seal(YEAR, this.secretary);
		assertThat(again.number()).isEqualTo(3);
		assertThat(again.previousSha256()).isEqualTo(revoked.sha256());
		this.publishing.release(YEAR, 3, this.clerk);
		assertThat(this.archive.current().editionsOf(2022)).extracting(ReleasedEdition::number).containsExactly(1, 3);
	}

	@Test
	void sealsOnceAndOnlyWhatIsApprovedByWhoMay() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.publishing.seal(YEAR, this.clerk));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.publishing.seal(YEAR, Person.of("admin", Role.ADMIN)));
		this.publishing.seal(YEAR, this.secretary);

		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.publishing.seal(YEAR, this.secretary));
		assertThatExceptionOfType(WrongStage.class)
			.isThrownBy(() -> this.publishing.seal("hai-phong-2023", this.secretary));
		assertThatExceptionOfType(UnreleasedEdition.class)
			.isThrownBy(() -> this.publishing.openCorrection(YEAR, REASON, this.secretary));
		assertThatExceptionOfType(UnreleasedEdition.class)
			.isThrownBy(() -> this.publishing.proposeWithdrawal(YEAR, REASON, this.secretary));
		assertThatExceptionOfType(TimePassed.class)
			.isThrownBy(() -> this.publishing.schedule(YEAR, 2, this.clock.instant().minusSeconds(1), this.clerk));
	}

	@Test
	void takesAYearBackByTwoPeople() {
		this.publishing.proposeWithdrawal("hai-phong-2023", Bilingual.of("Rút để kiểm tra lại nguồn"), this.secretary);
		long proposal = this.publishing.withdrawal("hai-phong-2023").orElseThrow().id();

		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal("hai-phong-2023", proposal, this.secretary));
		Person standsIn = new Person("clerk", "clerk",
				List.of(Capacity.of(Role.CLERK), new Capacity(Role.SECRETARY, null, "secretary")));
		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal("hai-phong-2023", proposal, standsIn));
		assertThat(this.archive.current().year(2023).orElseThrow().isWithdrawn()).isFalse();
		this.publishing.confirmWithdrawal("hai-phong-2023", proposal, this.clerk);

		assertThat(this.archive.current().year(2023).orElseThrow().isWithdrawn()).isTrue();
		assertThatExceptionOfType(WithdrawalDecided.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal("hai-phong-2023", proposal, this.clerk));
		assertThat(kinds()).startsWith("edition-withdrawn", "withdrawal-proposed");
	}

	private void approve(String title, Bilingual reason) {
		ApprovedCorrection.of(this.publishing, this.approving, this.jdbc, title, reason);
	}

	private List<String> kinds() {
		return this.journal.entries(JournalQuery.newest(50)).entries().stream().map(JournalEntry::kind).toList();
	}

}
