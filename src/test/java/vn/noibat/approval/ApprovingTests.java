package vn.noibat.approval;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
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
 * The list of 2022 goes its way again, as a correction, on the route it once went.
 */
@SpringBootTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ApprovingTests {

	private static final String YEAR = "hai-phong-2022";

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

	private int papers;

	@BeforeEach
	void openTheCorrectionOnThreeSteps() {
		this.routing.openCorrection(YEAR, Bilingual.of("Sửa tiêu đề"), this.secretary);
		int version = this.routing.round(YEAR).orElseThrow().version();
		this.routing.set(YEAR, List.of(step("proposal", COMMITTEE, false), step("agreement", MEMBERS, true),
				step("decision", OFFICE, false)), version, this.secretary);
		retitle("Tiêu đề mới");
	}

	@Test
	void leadsATextThroughAccountsAndPaperToAnApprovedList() {
		this.approving.submit(YEAR, this.editor);
		assertThat(stage()).isEqualTo(Stage.APPROVING);

		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.approving.confirmAnswer(YEAR, waiting(), hash().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
				this.secretary);
		assertThat(stage()).isEqualTo(Stage.APPROVING);
		this.approving.agree(YEAR, 3, hash(), StepPaper.NONE, this.city);

		assertThat(stage()).isEqualTo(Stage.APPROVED);
		ApprovedList list = this.approving.approvedList(YEAR);
		assertThat(list.highlights().get(0).title().vi()).isEqualTo("Tiêu đề mới");
		assertThat(list.reason()).isEqualTo(Bilingual.of("Sửa tiêu đề"));
		assertThat(list.trail()).extracting(TrailStep::basis)
			.containsExactly(null, null, null, "account", "paper", "account");
		assertThat(list.trail().get(4).documentId()).isEqualTo("1-vp-x");
		assertThat(kinds()).contains("text-submitted", "approval-agreed", "paper-answer-registered");
		assertThat(this.journal.verify().isWhole()).isTrue();
	}

	@Test
	void sendsATextBackWithAReasonAndNothingElse() {
		this.approving.submit(YEAR, this.editor);

		assertThatExceptionOfType(ReasonNeeded.class)
			.isThrownBy(() -> this.approving.sendBack(YEAR, 1, hash(), "  ", StepPaper.NONE, this.proposer));
		assertThat(stage()).isEqualTo(Stage.APPROVING);
		this.approving.sendBack(YEAR, 1, hash(), "Bổ sung nguồn của số liệu GRDP.", StepPaper.NONE, this.proposer);

		assertThat(stage()).isEqualTo(Stage.EDITING);
		assertThat(progress().returns()).extracting(ApprovalAct::reason)
			.containsExactly("Bổ sung nguồn của số liệu GRDP.");
	}

	@Test
	void voidsEveryApprovalByAnEditAndShowsEachBodyOneDifference() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.years.edit(YEAR, this.editor);
		retitle("Tiêu đề mới hơn");
		this.approving.submit(YEAR, this.editor);

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
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.years.edit(YEAR, this.editor);
		this.approving.submit(YEAR, this.editor);

		assertThat(progress().next()).hasValue(2);
	}

	@Test
	void letsNobodyApproveWhatTheySubmittedNorTheirSubstitute() {
		Person both = new Person("both", "both",
				List.of(Capacity.of(Role.EDITOR), Capacity.of(Role.APPROVER, COMMITTEE)));
		this.approving.submit(YEAR, both);
		Person substitute = new Person("substitute", "substitute",
				List.of(new Capacity(Role.APPROVER, COMMITTEE, "both")));

		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, both));
		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, substitute));
		assertThat(progress().acts()).isEmpty();
	}

	@Test
	void answersWhoDoesNotSpeakForTheBodyAsIfNothingWereThere() {
		this.approving.submit(YEAR, this.editor);

		for (Person other : List.of(this.city, this.secretary, this.clerk, Person.of("admin", Role.ADMIN))) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, other));
		}
	}

	@Test
	void keepsOnWhoseBehalfASubstituteActed() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE,
				new Person("deputy", "deputy", List.of(new Capacity(Role.APPROVER, COMMITTEE, "approver-proposer"))));

		assertThat(progress().agreement(1).orElseThrow().onBehalfOf()).isEqualTo("approver-proposer");
	}

	@Test
	void countsAPaperOnlyWhenAnotherPersonConfirmsTheExactText() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);

		String digits = hash().substring(0, 8);
		assertThatExceptionOfType(SecondPersonNeeded.class)
			.isThrownBy(() -> this.approving.confirmAnswer(YEAR, waiting(), digits, this.clerk));
		assertThatExceptionOfType(OtherText.class)
			.isThrownBy(() -> this.approving.confirmAnswer(YEAR, waiting(), "00000000", this.secretary));
		assertThat(progress().next()).hasValue(2);
		this.approving.dismissAnswer(YEAR, waiting(), "Văn bản trả lời bản trước.", this.secretary);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.RETURNED, "Nêu rõ thời điểm của số liệu.", paper(),
				this.clerk);
		this.approving.confirmAnswer(YEAR, waiting(), digits, this.secretary);

		assertThat(stage()).isEqualTo(Stage.EDITING);
	}

	@Test
	void letsWhoSubmittedTheTextDismissNoPaperOnIt() {
		this.approving.submit(YEAR, this.secretary);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.RETURNED, "Nêu rõ thời điểm của số liệu.", paper(),
				this.clerk);

		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.dismissAnswer(YEAR, waiting(), "Không hợp ý.", this.secretary));
		assertThat(this.approving.answers(progress().submission())).singleElement().matches(PaperAnswer::isWaiting);
		this.approving.dismissAnswer(YEAR, waiting(), "Vào sổ nhầm bước.", this.clerk);
		assertThat(this.approving.answers(progress().submission())).singleElement().matches(PaperAnswer::isDismissed);
	}

	@Test
	void takesASubstituteForNoSecondPerson() {
		this.approving.submit(YEAR, this.editor);
		Person standsIn = new Person("deputy", "deputy",
				List.of(Capacity.of(Role.APPROVER, COMMITTEE), new Capacity(Role.EDITOR, null, "editor")));
		assertThatExceptionOfType(OwnSubmission.class)
			.isThrownBy(() -> this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, standsIn));
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper(),
				new Person("deputy", "deputy", List.of(new Capacity(Role.CLERK, null, "clerk"))));

		String digits = hash().substring(0, 8);
		Person standsInForTheDeputy = new Person("secretary", "secretary",
				List.of(Capacity.of(Role.SECRETARY), new Capacity(Role.CLERK, null, "deputy")));
		for (Person one : List.of(this.clerk, standsInForTheDeputy)) {
			assertThatExceptionOfType(SecondPersonNeeded.class)
				.isThrownBy(() -> this.approving.confirmAnswer(YEAR, waiting(), digits, one));
		}
		this.approving.confirmAnswer(YEAR, waiting(), digits,
				new Person("second-deputy", "second-deputy", List.of(new Capacity(Role.SECRETARY, null, "secretary"))));
		ApprovalAct act = progress().agreement(2).orElseThrow();
		assertThat(act.onBehalfOf()).isEqualTo("clerk");
		assertThat(act.confirmedFor()).isEqualTo("secretary");
	}

	@Test
	void asksABodyAgainWhenWhoConfirmedItsPaperSubmitsTheSameText() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.approving.confirmAnswer(YEAR, waiting(), hash().substring(0, 8), this.secretary);
		this.approving.sendBack(YEAR, 3, hash(), "Xem lại.", StepPaper.NONE, this.city);
		this.approving.submit(YEAR, this.secretary);

		assertThat(progress().next()).hasValue(2);
	}

	@Test
	void dismissesNoPaperOnATextThatIsBeingEdited() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper(), this.clerk);
		this.years.edit(YEAR, this.editor);

		assertThatExceptionOfType(StaleText.class)
			.isThrownBy(() -> this.approving.dismissAnswer(YEAR, waiting(), "Nhầm.", this.secretary));
	}

	@Test
	void registersNoAnswerWithoutThePaperItself() {
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);

		for (StepPaper paper : List.of(StepPaper.registered("4873-cv-vptu"),
				new StepPaper(null, Texts.document("9/VP-X"), null))) {
			assertThatExceptionOfType(FileNeeded.class).isThrownBy(
					() -> this.approving.registerAnswer(YEAR, 2, hash(), Verdict.AGREED, null, paper, this.clerk));
		}
		assertThat(this.approving.answers(progress().submission())).isEmpty();
	}

	@Test
	void refusesToSubmitTwiceAndToSealWhatIsNotApproved() {
		this.approving.submit(YEAR, this.editor);

		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.approving.submit(YEAR, this.editor));
		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.approving.approvedList(YEAR));
	}

	@Test
	void letsOneOfTwoApproversWhoDecideAtOnceDecide() throws Exception {
		this.approving.submit(YEAR, this.editor);
		String hash = hash();
		Person other = Person.of("other-proposer", Role.APPROVER, COMMITTEE);
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> agree = () -> attempt(start,
					() -> this.approving.agree(YEAR, 1, hash, StepPaper.NONE, this.proposer));
			Callable<Boolean> sendBack = () -> attempt(start,
					() -> this.approving.sendBack(YEAR, 1, hash, "Sửa lại.", StepPaper.NONE, other));
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
		this.approving.submit(YEAR, this.editor);
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);

		for (String change : List.of("update approval_submission set submitted_by = 'x'",
				"delete from approval_submission", "update approval_act set account = 'x'", "delete from approval_act",
				"truncate approval_act", "delete from route_step", "update approval_round set frozen_at = null")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
	}

	@Test
	void saysForWhomTheTextWaits() {
		WorkingYear editing = this.years.year(YEAR);
		assertThat(this.approving.pendingWork(editing)).extracting(PendingWork::text)
			.containsExactly("approval.pending.submit");
		this.approving.submit(YEAR, this.editor);
		assertThat(this.approving.pendingWork(this.years.year(YEAR))).singleElement()
			.satisfies((work) -> assertThat(work.waitsFor(this.proposer)).isTrue())
			.satisfies((work) -> assertThat(work.waitsFor(this.city)).isFalse());
		this.approving.agree(YEAR, 1, hash(), StepPaper.NONE, this.proposer);
		assertThat(this.approving.pendingWork(this.years.year(YEAR))).singleElement()
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
		return this.approving.progress(YEAR).orElseThrow();
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
		return this.years.year(YEAR).stage();
	}

	private List<String> kinds() {
		return this.journal.entries(JournalQuery.newest(50)).entries().stream().map(JournalEntry::kind).toList();
	}

	private void retitle(String title) {
		this.jdbc.sql("update highlight set title_vi = ? where year_id = ? and rank = 1").params(title, YEAR).update();
	}

	private StepPaper paper() {
		return Texts.paper(++this.papers + "/VP-X");
	}

	private static RouteStep step(String role, @Nullable String body, boolean byPaper) {
		return new RouteStep(role, body, byPaper ? Bilingual.of("Công văn") : null, Bilingual.of("đồng ý"), byPaper,
				null);
	}

}
