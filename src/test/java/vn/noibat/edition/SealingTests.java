package vn.noibat.edition;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.noibat.year.WorkingYear;
import vn.noibat.OwnYears;
import vn.noibat.OwnYearTest;
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
 * A correction is sealed at the desk.
 */
@OwnYearTest
class SealingTests {

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

	@Autowired
	private ApplicationContext portal;

	private String id;

	private int year;

	@BeforeEach
	void approveACorrection() {
		WorkingYear released = OwnYears.released(this.portal);
		this.id = released.id();
		this.year = released.year();
		OwnYears.approveCorrection(this.portal, this.id, "Tiêu đề đã đính chính", REASON);
	}

	@Test
	void releasesOnANodeWhoseClockIsBehindTheOneThatSealed() throws Exception {
		SealedEdition sealed = this.publishing.seal(this.id, this.secretary);
		Publishing there = with(Clock.offset(this.clock, Duration.ofSeconds(-3)));

		inOne(() -> there.release(this.id, 2, this.clerk));

		this.archive.refreshWhenReleased();
		assertThat(this.archive.current().year(this.year).orElseThrow().releasedAt()).isEqualTo(sealed.sealedAt());
	}

	@Test
	void judgesATimeByTheClockOfTheDatabase() throws Exception {
		this.publishing.seal(this.id, this.secretary);
		Instant passed = this.clock.instant().minusSeconds(1);
		Publishing behind = with(Clock.offset(this.clock, Duration.ofSeconds(-60)));
		Instant coming = this.clock.instant().plusSeconds(3600);

		assertThatExceptionOfType(TimePassed.class)
			.isThrownBy(() -> inOne(() -> behind.schedule(this.id, 2, passed, this.clerk)));
		inOne(() -> behind.schedule(this.id, 2, coming, this.clerk));
	}

	@Test
	void takesAYearBackWhileTheClockOfTheNodeIsSetBack() throws Exception {
		Instant start = this.clock.instant();
		AtomicInteger read = new AtomicInteger();
		Clock clock = Mockito.mock(Clock.class);
		Mockito.when(clock.instant()).thenAnswer((call) -> start.minusSeconds(2L * read.getAndIncrement()));
		Publishing there = with(clock);

		inOne(() -> there.takeBack(this.id, REASON, "system"));

		assertThat(read).hasValueGreaterThan(1);
		this.archive.refreshWhenReleased();
		assertThat(this.archive.current().year(this.year).orElseThrow().isWithdrawn()).isTrue();
	}

	private Publishing with(Clock clock) throws ReflectiveOperationException {
		Constructor<?> constructor = Publishing.class.getDeclaredConstructors()[0];
		return (Publishing) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
			.map((type) -> (type == Clock.class) ? clock
					: type.isInstance(this.portal) ? this.portal : this.portal.getBean(type))
			.toArray());
	}

	private void inOne(Runnable act) {
		new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> act.run());
	}

	@Test
	void keepsWhatIsSealedFromReadersUntilItIsReleased() {
		long before = this.archive.current().generation();
		JournalHead head = this.journal.head();

		SealedEdition sealed = this.publishing.seal(this.id, this.secretary);
		this.archive.refreshWhenReleased();
		assertThat(sealed.number()).isEqualTo(2);
		assertThat(sealed.kind()).isEqualTo(EditionKind.CORRECTION);
		assertThat(sealed.reason()).isEqualTo(REASON);
		assertThat(this.archive.current().generation()).isEqualTo(before);
		assertThat(this.years.year(this.id).stage()).isEqualTo(Stage.PUBLISHED);
		// Between head and seal lies only that the year came to its stage.
		assertThat(this.jdbc.sql("select journal_sequence from edition where year_id = ? and number = 2")
			.param(this.id)
			.query(Long.class)
			.single()).isEqualTo(head.sequence() + 1);

		this.publishing.release(this.id, 2, this.clerk);
		ReleasedEdition newest = this.archive.current().year(this.year).orElseThrow();
		assertThat(newest.number()).isEqualTo(2);
		assertThat(newest.content().stage()).isEqualTo("published");
		assertThat(newest.content().highlight(1).orElseThrow().title().vi()).isEqualTo("Tiêu đề đã đính chính");
		assertThat(newest.content().trail()).last().satisfies((step) -> {
			assertThat(step.basis()).isEqualTo("account");
			assertThat(step.isGap()).isFalse();
		});
		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.publishing.release(this.id, 2, this.secretary));
		assertThat(kinds()).startsWith("edition-corrected", "edition-sealed", "stage-entered");
		assertThat(this.journal.verify(List.of(head)).isWhole()).isTrue();
	}

	@Test
	void releasesAtTheTimeSetAndNotBefore() throws InterruptedException {
		this.publishing.seal(this.id, this.secretary);
		Instant soon = this.clock.instant().plusSeconds(2);
		this.publishing.schedule(this.id, 2, this.clock.instant().plus(Duration.ofDays(1)), this.clerk);
		assertThat(this.publishing.pendingWork(this.years.year(this.id))).extracting(PendingWork::text)
			.containsExactly("edition.pending.scheduled");
		this.publishing.callOff(this.id, 2, this.secretary);
		this.publishing.schedule(this.id, 2, soon, this.clerk);

		while (this.clock.instant().isBefore(soon.minusMillis(300))) {
			assertThat(this.archive.current().year(this.year).orElseThrow().number()).isEqualTo(1);
			Thread.sleep(50);
		}
		assertThatExceptionOfType(AboutToBeReleased.class)
			.isThrownBy(() -> this.publishing.callOff(this.id, 2, this.clerk));
		assertThatExceptionOfType(AboutToBeReleased.class)
			.isThrownBy(() -> this.publishing.revoke(this.id, 2, "Nhầm", this.secretary));
		while (this.clock.instant().isBefore(soon.plusMillis(2000))) {
			Thread.sleep(50);
		}
		ReleasedEdition newest = this.archive.current().year(this.year).orElseThrow();
		assertThat(newest.number()).isEqualTo(2);
		assertThat(newest.releasedAt()).isCloseTo(soon,
				org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MICROS));
		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.publishing.callOff(this.id, 2, this.clerk));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(
				"insert into edition_release (edition_id, release_at, decided_by, decided_at) select id, null, 'x', now() from edition where year_id = ? and number = 2")
			.param(this.id)
			.update());
	}

	@Test
	void revokesWhatIsNotOutAndGoesOnWithTheNextNumber() {
		SealedEdition revoked = this.publishing.seal(this.id, this.secretary);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.publishing.revoke(this.id, 2, "Nhầm", this.clerk));
		this.publishing.revoke(this.id, 2, "Còn một lỗi đánh máy", this.secretary);

		assertThat(this.years.year(this.id).stage()).isEqualTo(Stage.EDITING);
		assertThatExceptionOfType(AlreadyRevoked.class)
			.isThrownBy(() -> this.publishing.release(this.id, 2, this.clerk));
		// Word for word the same: what was agreed holds.
		this.approving.submit(this.id, Person.of("editor", Role.EDITOR));
		SealedEdition again = this.publishing.seal(this.id, this.secretary);
		assertThat(again.number()).isEqualTo(3);
		assertThat(again.previousSha256()).isEqualTo(revoked.sha256());
		this.publishing.release(this.id, 3, this.clerk);
		assertThat(this.archive.current().editionsOf(this.year)).extracting(ReleasedEdition::number)
			.containsExactly(1, 3);
	}

	@Test
	void sealsOnceAndOnlyWhatIsApprovedByWhoMay() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.publishing.seal(this.id, this.clerk));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.publishing.seal(this.id, Person.of("admin", Role.ADMIN)));
		this.publishing.seal(this.id, this.secretary);

		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.publishing.seal(this.id, this.secretary));
		assertThatExceptionOfType(WrongStage.class)
			.isThrownBy(() -> this.publishing.seal("hai-phong-2023", this.secretary));
		assertThatExceptionOfType(UnreleasedEdition.class)
			.isThrownBy(() -> this.publishing.openCorrection(this.id, REASON, this.secretary));
		assertThatExceptionOfType(UnreleasedEdition.class)
			.isThrownBy(() -> this.publishing.proposeWithdrawal(this.id, REASON, this.secretary));
		assertThatExceptionOfType(TimePassed.class)
			.isThrownBy(() -> this.publishing.schedule(this.id, 2, this.clock.instant().minusSeconds(1), this.clerk));
	}

	@Test
	void takesAYearBackByTwoPeople() {
		WorkingYear out = OwnYears.released(this.portal);
		this.publishing.proposeWithdrawal(out.id(), Bilingual.of("Rút để kiểm tra lại nguồn"), this.secretary);
		long proposal = this.publishing.withdrawal(out.id()).orElseThrow().id();

		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal(out.id(), proposal, this.secretary));
		Person standsIn = new Person("clerk", "clerk",
				List.of(Capacity.of(Role.CLERK), new Capacity(Role.SECRETARY, null, "secretary")));
		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal(out.id(), proposal, standsIn));
		assertThat(this.archive.current().year(out.year()).orElseThrow().isWithdrawn()).isFalse();
		this.publishing.confirmWithdrawal(out.id(), proposal, this.clerk);

		assertThat(this.archive.current().year(out.year()).orElseThrow().isWithdrawn()).isTrue();
		assertThatExceptionOfType(WithdrawalDecided.class)
			.isThrownBy(() -> this.publishing.confirmWithdrawal(out.id(), proposal, this.clerk));
		assertThat(kinds()).startsWith("edition-withdrawn", "withdrawal-proposed");
	}

	private List<String> kinds() {
		return this.journal.entries(JournalQuery.newest(50)).entries().stream().map(JournalEntry::kind).toList();
	}

}
