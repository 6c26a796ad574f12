package vn.noibat.dispatch;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.delivery.DeliveryBoard;
import vn.noibat.delivery.MessageKind;
import vn.noibat.delivery.PressMessage;
import vn.noibat.document.SealedPaper;
import vn.noibat.edition.Archive;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.edition.LaterDocument;
import vn.noibat.edition.PromisedRelease;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.SealedEditions;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verifying;
import vn.noibat.office.TestOffices;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A letter on its way to the press, on the real database.
 */
@OwnYearTest
class DispatchingTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person CLERK = TestDispatching.CLERK;

	private static final Person SIGNATORY = TestDispatching.SIGNATORY;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Dispatching dispatching;

	@Autowired
	private Publishing publishing;

	@Autowired
	private SealedEditions editions;

	@Autowired
	private Archive archive;

	@Autowired
	private Verifying verifying;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Clock clock;

	private TestDispatching letters;

	private WorkingYear year;

	private String first;

	private String second;

	@BeforeEach
	void sealAList() {
		this.letters = new TestDispatching(this.portal);
		this.year = OwnYears.approved(this.portal);
		this.publishing.seal(this.year.id(), SECRETARY);
		TestOffices offices = new TestOffices(this.jdbc, this.box);
		this.first = offices.office("thu-1-" + this.year.year());
		this.second = offices.office("thu-2-" + this.year.year());
	}

	@Test
	void registersReleasesAndSendsAtOnce() {
		UUID id = this.letters.issued(this.year, 1, number("11"), null, this.first, this.second);

		assertThat(edition(1).out()).isTrue();
		PressMessage message = message(MessageKind.DISPATCH, id);
		assertThat(message.embargo()).isNull();
		assertThat(message.letter().number()).isEqualTo(number("11"));
		assertThat(message.letter().sha256()).isEqualTo(edition(1).seal().sha256());
		assertThat(this.board.of(message.id(), CLERK).offices()).hasSize(2);
		Dispatch issued = this.dispatching.standing(this.year, id, CLERK).issued();
		assertThat(issued).isNotNull();
		assertThat(this.jdbc.sql("select count(*) from document_line where document_id = ? and internal")
			.param(issued.documentId())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(journal(id)).containsExactly("dispatch-drafted", "dispatch-submitted", "dispatch-signed",
				"dispatch-issued");
	}

	@Test
	void tellsReadersOnceTheEditionIsOutAndLeavesTheSealAlone() {
		this.letters.issued(this.year, 1, number("12"), null, this.first, this.second);
		TestArchive.renew(this.archive);

		List<LaterDocument> later = this.archive.current().laterDocuments(this.year.year());
		assertThat(later).hasSize(1);
		assertThat(later.get(0).document().number()).isEqualTo(number("12"));
		assertThat(later.get(0).document().maskedRecipients()).isEqualTo(2);
		assertThat(later.get(0).offices()).isEqualTo(2);
		assertThat(this.archive.current().year(this.year.year()).orElseThrow().content().documents())
			.noneMatch((document) -> document.number().equals(number("12")));
		assertThat(page("/nam/" + this.year.year())).contains(number("12"), "gửi 2 cơ quan báo chí", "Báo Hải Phòng")
			.doesNotContain("CV: BC");
		assertThat(page("/en/years/" + this.year.year())).contains("to 2 press offices");
		assertThat(page("/van-ban")).contains(number("12"));
		String document = later.get(0).document().id();
		assertThat(page("/van-ban/" + document)).contains("Phát hành sau khi chốt", "năm " + this.year.year());
		assertThat(page("/api/v1/documents/" + document)).contains("\"number\":\"" + number("12"));
		assertThat(page("/api/v1/years/" + this.year.year())).contains("\"laterDocuments\":[{", "\"pressOffices\":2");
		assertThat(page("/bao-chi")).contains(number("12"));
	}

	@Test
	void movesWhatValidatorsSayWhenALetterComesOnAnEditionThatIsOut() {
		this.publishing.release(this.year.id(), 1, SECRETARY);
		String address = "/nam/" + this.year.year();
		String before = this.mvc.get().uri(address).exchange().getResponse().getHeader("ETag");
		Instant changed = this.archive.publication().lastChangedAt().orElseThrow();
		this.letters.issued(this.year, 1, number("13"), null, this.first);
		TestArchive.renew(this.archive);

		assertThat(this.mvc.get().uri(address).exchange().getResponse().getHeader("ETag")).isNotEqualTo(before);
		assertThat(this.archive.publication().lastChangedAt().orElseThrow()).isAfter(changed);
	}

	@Test
	void keepsAnEmbargoUntilItsTime() {
		Instant time = tomorrow();
		UUID id = this.letters.issued(this.year, 1, number("14"), time, this.first);
		TestArchive.renew(this.archive);

		assertThat(edition(1).releaseAt()).isEqualTo(time);
		assertThat(edition(1).out()).isFalse();
		assertThat(message(MessageKind.DISPATCH, id).embargo()).isEqualTo(time);
		assertThat(this.archive.current().laterDocuments(this.year.year())).isEmpty();
		assertThat(this.mvc.get().uri("/nam/" + this.year.year()).exchange().getResponse().getStatus()).isEqualTo(404);
		assertThat(page("/bao-chi")).doesNotContain(number("14"));
	}

	@Test
	void holdsToWhatPressOfficesWereTold() {
		Instant time = tomorrow();
		UUID id = this.letters.issued(this.year, 1, number("15"), time, this.first);

		assertThatExceptionOfType(PromisedRelease.class)
			.isThrownBy(() -> this.publishing.release(this.year.id(), 1, SECRETARY));
		assertThatExceptionOfType(PromisedRelease.class)
			.isThrownBy(() -> this.publishing.callOff(this.year.id(), 1, SECRETARY));
		assertThatExceptionOfType(PromisedRelease.class)
			.isThrownBy(() -> this.publishing.revoke(this.year.id(), 1, "Nhầm", SECRETARY));
		assertThatExceptionOfType(PromisedRelease.class)
			.isThrownBy(() -> this.publishing.schedule(this.year.id(), 1, time.plusSeconds(60), SECRETARY));
		UUID other = this.letters.draft(this.year, 1, number("16"), null, this.second);
		assertThat(faults(other)).containsExactly("dispatch.fault.promise");

		UUID recall = this.letters.draft(this.year, DispatchKind.RECALLING, document(id), 1, number("17"), null,
				this.first);
		this.letters.issue(this.year, this.letters.sign(this.year, recall));
		assertThat(edition(1).releaseAt()).as("called off by the recall").isNull();
		assertThat(message(MessageKind.RECALL, recall).letter().reason().vi()).contains(number("15"));
		assertThat(this.board.naming(this.first, this.year.year(), 1)).isEmpty();
		assertThat(this.jdbc.sql("select letter || body from press_message where id = ?")
			.param(message(MessageKind.RECALL, recall).id())
			.query(String.class)
			.single()).as("nothing of what is not out")
			.contains(document(id))
			.doesNotContain(edition(1).seal().sha256(),
					this.editions.content(this.year.id(), 1).orElseThrow().title().vi(), "/ban/1", "/editions/");
		this.publishing.revoke(this.year.id(), 1, "Nhầm", SECRETARY);
	}

	@Test
	void movesATimeByALetterThatReplacesTheOneBefore() {
		UUID id = this.letters.issued(this.year, 1, number("18"), tomorrow(), this.first);
		Instant later = tomorrow().plus(Duration.ofHours(3));
		UUID replacing = this.letters.draft(this.year, DispatchKind.REPLACING, document(id), 1, number("19"), later,
				this.second);
		assertThat(faults(replacing)).as("whoever got the letter before").containsExactly("dispatch.fault.left-out");
		UUID whole = this.letters.draft(this.year, DispatchKind.REPLACING, document(id), 1, number("20"), later,
				this.first, this.second);
		this.letters.issue(this.year, this.letters.sign(this.year, whole));

		assertThat(edition(1).releaseAt()).isEqualTo(later);
		UUID again = this.letters.draft(this.year, DispatchKind.CORRECTING, document(id), 1, number("21"), later,
				this.first, this.second);
		assertThat(faults(again)).as("only the latest is taken up").containsExactly("dispatch.fault.taken");
	}

	@Test
	void showsReadersWhatReplacedALetter() {
		UUID id = this.letters.issued(this.year, 1, number("22"), null, this.first);
		UUID replacing = this.letters.draft(this.year, DispatchKind.REPLACING, document(id), 1, number("23"), null,
				this.first);
		this.letters.issue(this.year, this.letters.sign(this.year, replacing));
		TestArchive.renew(this.archive);

		assertThat(this.jdbc.sql("select distinct state from press_delivery where message_id = ?")
			.param(message(MessageKind.DISPATCH, id).id())
			.query(String.class)
			.list()).as("nobody finds the old one after the new").containsExactly("SUPERSEDED");
		assertThat(page("/van-ban/" + document(id))).contains("Đã được thay thế bằng công văn " + number("23"));
		assertThat(page("/van-ban/" + document(replacing))).contains("Thay thế công văn " + number("22"));
		assertThat(page("/nam/" + this.year.year())).contains("Đã được thay thế bằng công văn " + number("23"));
		assertThat(this.dispatching.issued(this.year, CLERK)).extracting(Dispatch::kind)
			.containsExactly(DispatchKind.REPLACING, DispatchKind.NEW);
	}

	@Test
	void verifiesTheNumberOfALetterAndWhatBecameOfIt() {
		UUID id = this.letters.issued(this.year, 1, number("25"), null, this.first);
		TestArchive.renew(this.archive);
		assertThat(verified("25")).isEqualTo(Verification.State.CURRENT);
		assertThat(page("/kiem-chung?q=" + number("25"))).contains("danh sách còn hiệu lực");

		UUID replacing = this.letters.draft(this.year, DispatchKind.REPLACING, document(id), 1, number("26"), null,
				this.first);
		this.letters.issue(this.year, this.letters.sign(this.year, replacing));
		TestArchive.renew(this.archive);
		assertThat(verified("25")).isEqualTo(Verification.State.CORRECTED);
		assertThat(verified("26")).isEqualTo(Verification.State.CURRENT);
		assertThat(page("/kiem-chung?q=" + number("25"))).contains("thay thế bằng công văn " + number("26"),
				"/van-ban/" + document(replacing));
		assertThat(page("/api/v1/verify?number=" + number("25"))).contains("\"state\":\"corrected\"",
				"\"takenUpBy\":\"" + document(replacing));

		UUID recall = this.letters.draft(this.year, DispatchKind.RECALLING, document(replacing), 1, number("27"), null,
				this.first);
		this.letters.issue(this.year, this.letters.sign(this.year, recall));
		TestArchive.renew(this.archive);
		assertThat(verified("25")).as("what replaced it holds no more").isEqualTo(Verification.State.WITHDRAWN);
		assertThat(verified("26")).isEqualTo(Verification.State.WITHDRAWN);
		assertThat(verified("27")).isEqualTo(Verification.State.CURRENT);
		assertThat(page("/kiem-chung?q=" + number("26"))).contains("thu hồi bằng công văn " + number("27"))
			.doesNotContain("thông báo thu hồi năm");
	}

	@Test
	void verifiesTheNumberOfALetterOnAListThatChanged() {
		this.letters.issued(this.year, 1, number("28"), null, this.first);
		this.publishing.proposeWithdrawal(this.year.id(), Bilingual.of("Rút để kiểm tra lại."), SECRETARY);
		long proposal = this.jdbc.sql("select id from withdrawal_proposal where year_id = ?")
			.param(this.year.id())
			.query(Long.class)
			.single();
		this.publishing.confirmWithdrawal(this.year.id(), proposal, CLERK);
		TestArchive.renew(this.archive);

		assertThat(verified("28")).isEqualTo(Verification.State.WITHDRAWN);
	}

	@Test
	void signsOnlyWhatWasShownAndLosesTheSignatureByAnEdit() {
		UUID id = this.letters.draft(this.year, 1, number("24"), null, this.first);
		this.dispatching.submit(this.year, id, CLERK);
		assertThatExceptionOfType(OtherLetter.class)
			.isThrownBy(() -> this.dispatching.sign(this.year, id, "ab".repeat(32), SIGNATORY));
		this.dispatching.sign(this.year, id, this.letters.sha256(this.year, id), SIGNATORY);
		DraftStanding signed = this.dispatching.standing(this.year, id, CLERK);
		SealedPaper sealed = this.letters.seal(this.year, id);
		this.dispatching.edit(this.year, id, signed.version(),
				this.letters.text(DispatchKind.NEW, null, 1, number("24"), null, this.first, this.second), CLERK);

		assertThatExceptionOfType(NotAtThatStep.class)
			.isThrownBy(() -> this.dispatching.issue(this.year, id, signed.sha256(), sealed, CLERK));
		assertThat(journal(id)).contains("dispatch-sign-off-voided");
		assertThatExceptionOfType(DraftTouched.class)
			.isThrownBy(() -> this.dispatching.edit(this.year, id, signed.version(), signed.text(), CLERK));
	}

	@Test
	void keepsEverybodyWhoWroteOnIt() {
		UUID id = this.letters.draft(this.year, 1, number("32"), null, this.first);
		Person other = Person.of("other", Role.CLERK, Role.SIGNATORY);
		DraftStanding written = this.dispatching.standing(this.year, id, CLERK);
		this.dispatching.edit(this.year, id, written.version(), written.text(), other);
		DraftStanding again = this.dispatching.standing(this.year, id, CLERK);
		this.dispatching.edit(this.year, id, again.version(), again.text(), CLERK);
		this.dispatching.submit(this.year, id, CLERK);

		assertThatExceptionOfType(OwnLetter.class)
			.isThrownBy(() -> this.dispatching.sign(this.year, id, this.letters.sha256(this.year, id), other));
	}

	@Test
	void isNotSignedByWhoWroteIt() {
		UUID id = this.letters.draft(this.year, 1, number("25"), null, this.first);
		this.dispatching.submit(this.year, id, CLERK);

		assertThatExceptionOfType(OwnLetter.class).isThrownBy(() -> this.dispatching.sign(this.year, id,
				this.letters.sha256(this.year, id), Person.of("clerk", Role.CLERK, Role.SIGNATORY)));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.dispatching.sign(this.year, id, this.letters.sha256(this.year, id), CLERK));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				update dispatch_draft set state = 'SIGNED', signed_sha256 = ?, signed_by = 'clerk', signed_at = now()
				where id = ?
				""").params("ab".repeat(32), id).update());
	}

	@Test
	void issuesNothingUnderANumberThatIsTaken() {
		UUID id = this.letters.sign(this.year, this.letters.draft(this.year, 1, number("26"), null, this.second));
		UUID late = this.letters.draft(this.year, 1, number("26"), null, this.second);
		this.dispatching.submit(this.year, late, CLERK);
		this.letters.issued(this.year, 1, number("26"), null, this.first);

		assertThatExceptionOfType(LetterIncomplete.class).isThrownBy(() -> this.letters.issue(this.year, id));
		assertThatExceptionOfType(LetterIncomplete.class)
			.isThrownBy(() -> this.dispatching.sign(this.year, late, this.letters.sha256(this.year, late), SIGNATORY));
		assertThat(faults(late)).containsExactly("dispatch.fault.number.taken");
		assertThat(this.board.message(MessageKind.DISPATCH, id.toString())).isEmpty();
		assertThat(this.dispatching.standing(this.year, id, CLERK).state()).isEqualTo(DraftState.SIGNED);
	}

	@Test
	void isIssuedOnceByTwoAtOnce() throws Exception {
		UUID id = this.letters.sign(this.year, this.letters.draft(this.year, 1, number("27"), null, this.first));
		String hash = this.letters.sha256(this.year, id);
		SealedPaper sealed = this.letters.seal(this.year, id);
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Optional<RuntimeException>> issue = () -> {
			together.await(5, TimeUnit.SECONDS);
			try {
				this.dispatching.issue(this.year, id, hash, sealed, CLERK);
				return Optional.empty();
			}
			catch (RuntimeException ex) {
				return Optional.of(ex);
			}
		};
		ExecutorService clerks = Executors.newFixedThreadPool(2);
		List<Future<Optional<RuntimeException>>> outcomes = clerks.invokeAll(List.of(issue, issue));
		clerks.shutdown();

		assertThat(outcomes.stream().map(DispatchingTests::outcome).filter(Optional::isEmpty)).hasSize(1);
		assertThat(outcomes.stream().flatMap((one) -> outcome(one).stream())).allMatch(AlreadyIssued.class::isInstance);
		assertThat(this.jdbc.sql("select count(*) from press_message where reference = ?")
			.param(id.toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void staysAsItWasIssued() {
		UUID id = this.letters.issued(this.year, 1, number("28"), null, this.first);

		assertThatExceptionOfType(AlreadyIssued.class).isThrownBy(() -> this.letters.issue(this.year, id));
		assertThatExceptionOfType(AlreadyIssued.class).isThrownBy(() -> this.dispatching.discard(this.year, id, CLERK));
		for (String change : List.of("update dispatch set kind = 'NEW' where draft_id = '%s'",
				"delete from dispatch where draft_id = '%s'",
				"update dispatch_draft set text = '{}' where id = '%s'")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change.formatted(id)).update());
		}
	}

	@Test
	void letsOfficesThatItNamesForACorrectionBeToldOnce() {
		this.letters.issued(this.year, 1, number("29"), null, this.first, this.second);
		OwnYears.approveCorrection(this.portal, this.year.id(), "Tiêu đề đã sửa", Bilingual.of("Sửa tiêu đề"));
		this.publishing.seal(this.year.id(), SECRETARY);
		this.letters.issued(this.year, 2, number("30"), null, this.first);

		assertThat(edition(2).out()).isTrue();
		assertThat(this.jdbc.sql("""
				select office_id from press_message_office join press_message on id = message_id
				where year = ? and edition = 2
				""").param(this.year.year()).query(String.class).list()).containsExactly(this.first);
	}

	@Test
	void givesBackAndDropsALetter() {
		UUID id = this.letters.sign(this.year, this.letters.draft(this.year, 1, number("31"), null, this.first));
		this.dispatching.giveBack(this.year, id, "Sửa trích yếu", SIGNATORY);

		assertThat(this.dispatching.standing(this.year, id, CLERK).returned()).isEqualTo("Sửa trích yếu");
		assertThat(this.dispatching.pendingWork(this.year)).extracting((work) -> work.text())
			.containsExactly("dispatch.pending.returned");
		this.dispatching.discard(this.year, id, CLERK);
		assertThat(this.dispatching.pendingWork(this.year)).isEmpty();
		assertThatExceptionOfType(NotAtThatStep.class).isThrownBy(() -> this.dispatching.submit(this.year, id, CLERK));
	}

	private static Optional<RuntimeException> outcome(Future<Optional<RuntimeException>> one) {
		try {
			return one.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Verification.State verified(String running) {
		return this.verifying.verify(number(running)).state();
	}

	private List<String> faults(UUID id) {
		return this.dispatching.standing(this.year, id, CLERK).faults().stream().map(Remark::text).toList();
	}

	private String document(UUID id) {
		return this.dispatching.standing(this.year, id, CLERK).issued().documentId();
	}

	private PressMessage message(MessageKind kind, UUID id) {
		return this.board.message(kind, id.toString()).orElseThrow();
	}

	private CarriedEdition edition(int number) {
		return this.editions.of(this.year.id(), number).orElseThrow();
	}

	private List<String> journal(UUID id) {
		return this.jdbc.sql("select kind from journal_entry where subject = ? order by sequence")
			.param(id.toString())
			.query(String.class)
			.list();
	}

	private Instant tomorrow() {
		return this.clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
	}

	/** A number of this test's year, which nobody else has. */
	private String number(String running) {
		return running + "/T" + this.year.year() + "-BC";
	}

	private String page(String address) {
		try {
			return this.mvc.get().uri(address).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
