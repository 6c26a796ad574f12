package vn.noibat.approval;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.OwnYearTest;
import vn.noibat.account.Capacity;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.journal.JournalQuery;
import vn.noibat.text.Bilingual;
import vn.noibat.text.ChangedPassage;
import vn.noibat.text.Passage;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.WrongStage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A list goes its way from body to body, as a correction of one that is out.
 */
@OwnYearTest
class ApprovingTests {

	private static final AtomicInteger PAPERS = new AtomicInteger();

	private static final String COMMITTEE = "party-committee-of-peoples-committee";

	private static final String MEMBERS = "permanent-members";

	private static final String OFFICE = "peoples-committee-office";

	private final Person secretary = Person.of("secretary", Role.SECRETARY);

	private final Person editor = Person.of("editor", Role.EDITOR);

	private final Person clerk = Person.of("clerk", Role.CLERK);

	private final Person proposer = Person.of("approver-proposer", Role.APPROVER, COMMITTEE);

	private final Person city = Person.of("approver-city", Role.APPROVER, OFFICE);

	@Autowired
	private Approving approving;

	@Autowired
	private Routing routing;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext portal;

	private String year;

	@BeforeEach
	void openTheCorrectionOnThreeSteps() {
		WorkingYear approved = OwnYears.approved(this.portal);
		this.year = approved.id();
		this.years.enter(this.year, Stage.PUBLISHED, this.secretary);
		this.routing.openCorrection(this.year, Bilingual.of("Sửa tiêu đề"), this.secretary);
		int version = this.routing.round(this.year).orElseThrow().version();
		this.routing.set(this.year, List.of(step("proposal", COMMITTEE, false), step("agreement", MEMBERS, true),
				step("decision", OFFICE, false)), version, this.secretary);
		retitle("Tiêu đề mới");
	}

	@Test
	void leadsATextThroughAccountsAndPaperToAnApprovedList() {
		this.approving.submit(this.year, this.editor);
		assertThat(stage()).isEqualTo(Stage.APPROVING);

		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.approving.confirmAnswer(this.year, waiting(), hash().substring(0, 8).toUpperCase(Locale.ROOT),
				this.secretary);
		assertThat(stage()).isEqualTo(Stage.APPROVING);
		this.approving.agree(this.year, 3, hash(), StepPaper.NONE, this.city);

		assertThat(stage()).isEqualTo(Stage.APPROVED);
		ApprovedList list = this.approving.approvedList(this.year);
		assertThat(list.highlights().get(0).title().vi()).isEqualTo("Tiêu đề mới");
		assertThat(list.reason()).isEqualTo(Bilingual.of("Sửa tiêu đề"));
		assertThat(list.trail()).extracting(TrailStep::basis).containsExactly("account", "account", "paper", "account");
		assertThat(list.trail().get(2).documentId()).isEqualTo(PAPERS + "-vp-x");
		assertThat(kinds()).contains("text-submitted", "approval-agreed", "paper-answer-registered");
		assertThat(this.journal.verify().isWhole()).isTrue();
	}

	@Test
	void sendsATextBackWithAReasonAndNothingElse() {
		this.approving.submit(this.year, this.editor);

		assertThatExceptionOfType(ReasonNeeded.class)
			.isThrownBy(() -> this.approving.sendBack(this.year, 1, hash(), "  ", StepPaper.NONE, this.proposer));
		assertThat(stage()).isEqualTo(Stage.APPROVING);
		this.approving.sendBack(this.year, 1, hash(), "Bổ sung nguồn của số liệu GRDP.", StepPaper.NONE, this.proposer);

		assertThat(stage()).isEqualTo(Stage.EDITING);
		assertThat(progress().returns()).extracting(ApprovalAct::reason)
			.containsExactly("Bổ sung nguồn của số liệu GRDP.");
	}

	@Test
	void voidsEveryApprovalByAnEditAndShowsEachBodyOneDifference() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.years.edit(this.year, this.editor);
		retitle("Tiêu đề mới hơn");
		this.approving.submit(this.year, this.editor);

		assertThat(progress().next()).hasValue(1);
		assertThat(progress().voided(1)).hasSize(1);
		List<ChangedPassage> changes = Passage.changes(
				ListPassages.of(this.approving.lastSeen(progress(), COMMITTEE).orElseThrow()),
				ListPassages.of(progress().submission().text()));
		assertThat(changes).extracting(ChangedPassage::label).containsExactly("approval.part.title");
		// Who was never asked sees what changed since the list was released.
		assertThat(this.approving.lastSeen(progress(), OFFICE).orElseThrow()).isEqualTo(progress().round().base());
	}

	@Test
	void countsApprovalsAgainWhenTheTextComesBackWordForWord() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.years.edit(this.year, this.editor);
		this.approving.submit(this.year, this.editor);

		assertThat(progress().next()).hasValue(2);
	}

	@Test
	void letsNobodyApproveWhatTheySubmittedNorTheirSubstitute() {
		Person both = new Person("both", "both",
				List.of(Capacity.of(Role.EDITOR), Capacity.of(Role.APPROVER, COMMITTEE)));
		this.approving.submit(this.year, both);
		Person substitute = new Person("substitute", "substitute",
				List.of(new Capacity(Role.APPROVER, COMMITTEE, "both")));

		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(this.year, 1, hash(), StepPaper.NONE, both));
		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(this.year, 1, hash(), StepPaper.NONE, substitute));
		assertThat(progress().acts()).isEmpty();
	}

	@Test
	void answersWhoDoesNotSpeakForTheBodyAsIfNothingWereThere() {
		this.approving.submit(this.year, this.editor);

		for (Person other : List.of(this.city, this.secretary, this.clerk, Person.of("admin", Role.ADMIN))) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.approving.agree(this.year, 1, hash(), StepPaper.NONE, other));
		}
	}

	@Test
	void keepsOnWhoseBehalfASubstituteActed() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE,
				new Person("deputy", "deputy", List.of(new Capacity(Role.APPROVER, COMMITTEE, "approver-proposer"))));

		assertThat(progress().agreement(1).orElseThrow().onBehalfOf()).isEqualTo("approver-proposer");
	}

	@Test
	void countsAPaperOnlyWhenAnotherPersonConfirmsTheExactText() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);

		String digits = hash().substring(0, 8);
		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.approving.confirmAnswer(this.year, waiting(), digits, this.clerk));
		assertThatExceptionOfType(OtherText.class)
			.isThrownBy(() -> this.approving.confirmAnswer(this.year, waiting(), "00000000", this.secretary));
		assertThat(progress().next()).hasValue(2);
		this.approving.dismissAnswer(this.year, waiting(), "Văn bản trả lời bản trước.", this.secretary);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.RETURNED, "Nêu rõ thời điểm của số liệu.", paper(),
				this.clerk);
		this.approving.confirmAnswer(this.year, waiting(), digits, this.secretary);

		assertThat(stage()).isEqualTo(Stage.EDITING);
	}

	@Test
	void letsWhoSubmittedTheTextDismissNoPaperOnIt() {
		this.approving.submit(this.year, this.secretary);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.RETURNED, "Nêu rõ thời điểm của số liệu.", paper(),
				this.clerk);

		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.dismissAnswer(this.year, waiting(), "Không hợp ý.", this.secretary));
		assertThat(this.approving.answers(progress().submission())).singleElement().matches(PaperAnswer::isWaiting);
		this.approving.dismissAnswer(this.year, waiting(), "Vào sổ nhầm bước.", this.clerk);
		assertThat(this.approving.answers(progress().submission())).singleElement().matches(PaperAnswer::isDismissed);
	}

	@Test
	void takesASubstituteForNoSecondPerson() {
		this.approving.submit(this.year, this.editor);
		Person standsIn = new Person("deputy", "deputy",
				List.of(Capacity.of(Role.APPROVER, COMMITTEE), new Capacity(Role.EDITOR, null, "editor")));
		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(this.year, 1, hash(), StepPaper.NONE, standsIn));
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper(),
				new Person("deputy", "deputy", List.of(new Capacity(Role.CLERK, null, "clerk"))));

		String digits = hash().substring(0, 8);
		Person standsInForTheDeputy = new Person("secretary", "secretary",
				List.of(Capacity.of(Role.SECRETARY), new Capacity(Role.CLERK, null, "deputy")));
		for (Person one : List.of(this.clerk, standsInForTheDeputy)) {
			assertThatExceptionOfType(SecondPersonNeeded.class)
				.isThrownBy(() -> this.approving.confirmAnswer(this.year, waiting(), digits, one));
		}
		this.approving.confirmAnswer(this.year, waiting(), digits,
				new Person("second-deputy", "second-deputy", List.of(new Capacity(Role.SECRETARY, null, "secretary"))));
		ApprovalAct act = progress().agreement(2).orElseThrow();
		assertThat(act.onBehalfOf()).isEqualTo("clerk");
		assertThat(act.confirmedFor()).isEqualTo("secretary");
	}

	@Test
	void asksABodyAgainWhenWhoConfirmedItsPaperSubmitsTheSameText() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.approving.confirmAnswer(this.year, waiting(), hash().substring(0, 8), this.secretary);
		this.approving.sendBack(this.year, 3, hash(), "Xem lại.", StepPaper.NONE, this.city);
		this.approving.submit(this.year, this.secretary);

		assertThat(progress().next()).hasValue(2);
	}

	@Test
	void dismissesNoPaperOnATextThatIsBeingEdited() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.years.edit(this.year, this.editor);

		assertThatExceptionOfType(StaleText.class)
			.isThrownBy(() -> this.approving.dismissAnswer(this.year, waiting(), "Nhầm.", this.secretary));
	}

	@Test
	void registersNoAnswerWithoutThePaperItself() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);

		for (StepPaper paper : List.of(StepPaper.registered("4873-cv-vptu"),
				new StepPaper(null, Texts.document("9/VP-X"), null))) {
			assertThatExceptionOfType(FileNeeded.class).isThrownBy(
					() -> this.approving.registerAnswer(this.year, 2, hash(), Verdict.AGREED, null, paper, this.clerk));
		}
		assertThat(this.approving.answers(progress().submission())).isEmpty();
	}

	@Test
	void refusesToSubmitTwiceAndToSealWhatIsNotApproved() {
		this.approving.submit(this.year, this.editor);

		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.approving.submit(this.year, this.editor));
		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.approving.approvedList(this.year));
	}

	@Test
	void letsOneOfTwoApproversWhoDecideAtOnceDecide() throws Exception {
		this.approving.submit(this.year, this.editor);
		String hash = hash();
		Person other = Person.of("other-proposer", Role.APPROVER, COMMITTEE);
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> agree = () -> attempt(start,
					() -> this.approving.agree(this.year, 1, hash, StepPaper.NONE, this.proposer));
			Callable<Boolean> sendBack = () -> attempt(start,
					() -> this.approving.sendBack(this.year, 1, hash, "Sửa lại.", StepPaper.NONE, other));
			var outcomes = people.invokeAll(List.of(agree, sendBack));

			assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			people.shutdownNow();
		}
		assertThat(progress().acts()).hasSize(1);
	}

	@Test
	void neverChangesWhatWasSubmittedOrSaid() {
		this.approving.submit(this.year, this.editor);
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);

		for (String change : List.of("update approval_submission set submitted_by = 'x'",
				"delete from approval_submission", "update approval_act set account = 'x'", "delete from approval_act",
				"truncate approval_act", "delete from route_step", "update approval_round set frozen_at = null")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
	}

	@Test
	void saysForWhomTheTextWaits() {
		WorkingYear editing = this.years.year(this.year);
		assertThat(this.approving.pendingWork(editing)).extracting(PendingWork::text)
			.containsExactly("approval.pending.submit");
		this.approving.submit(this.year, this.editor);
		assertThat(this.approving.pendingWork(this.years.year(this.year))).singleElement()
			.satisfies((work) -> assertThat(work.waitsFor(this.proposer)).isTrue())
			.satisfies((work) -> assertThat(work.waitsFor(this.city)).isFalse());
		this.approving.agree(this.year, 1, hash(), StepPaper.NONE, this.proposer);
		assertThat(this.approving.pendingWork(this.years.year(this.year))).singleElement()
			.satisfies((work) -> assertThat(work.waitsFor(this.clerk)).isTrue());
	}

	private static boolean attempt(CyclicBarrier start, Runnable act) throws Exception {
		start.await();
		try {
			act.run();
			return true;
		}
		catch (StepDecided | StaleText ex) {
			return false;
		}
	}

	private Progress progress() {
		return this.approving.progress(this.year).orElseThrow();
	}

	private String hash() {
		return progress().submission().sha256();
	}

	private long waiting() {
		return this.approving.answers(progress().submission())
			.stream()
			.filter(PaperAnswer::isWaiting)
			.findFirst()
			.orElseThrow()
			.id();
	}

	private Stage stage() {
		return this.years.year(this.year).stage();
	}

	private List<String> kinds() {
		return this.journal.entries(JournalQuery.newest(50)).entries().stream().map(JournalEntry::kind).toList();
	}

	private void retitle(String title) {
		OwnYears.retitle(this.portal, this.year, title);
	}

	private StepPaper paper() {
		return Texts.paper(PAPERS.incrementAndGet() + "/VP-X");
	}

	private static RouteStep step(String role, @Nullable String body, boolean byPaper) {
		return new RouteStep(role, body, byPaper ? Bilingual.of("Công văn") : null, Bilingual.of("đồng ý"), byPaper,
				null);
	}

}
