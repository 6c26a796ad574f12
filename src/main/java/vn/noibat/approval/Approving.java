package vn.noibat.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.document.Registering;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.Gap;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearRecord;

/**
 * The approval's door: a text is submitted, each body of the route says what it thinks of
 * exactly that text, and a list to which all agreed is handed on.
 */
@Service
@Transactional
public class Approving implements Waiting {

	/** The longest reason for sending a text back, in characters. */
	static final int LONGEST_REASON = 2000;

	private static final int SHORT_HASH = 8;

	private final ApprovalSteps recorded;

	private final ApprovalRounds rounds;

	private final Submissions submissions;

	private final ApprovalActs acts;

	private final PaperAnswers answers;

	private final YearKeeping years;

	private final Almanac almanac;

	private final Editing editing;

	private final Register register;

	private final Registering registering;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Approving(ApprovalSteps recorded, ApprovalRounds rounds, Submissions submissions, ApprovalActs acts,
			PaperAnswers answers, YearKeeping years, Almanac almanac, Editing editing, Register register,
			Registering registering, ApplicationEventPublisher events, Clock clock) {
		this.recorded = recorded;
		this.rounds = rounds;
		this.submissions = submissions;
		this.acts = acts;
		this.answers = answers;
		this.years = years;
		this.almanac = almanac;
		this.editing = editing;
		this.register = register;
		this.registering = registering;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The list of a recorded year with its trail.
	 * @throws IllegalStateException when the list is not whole
	 */
	@Transactional(readOnly = true)
	public RecordedList recordedList(YearRecord year) {
		return new RecordedList(year, this.editing.highlightsOf(year.id()), recordedTrail(year.id()));
	}

	/**
	 * The list of a year to whose exact text every body agreed, word for word as it was
	 * submitted.
	 * @throws vn.noibat.year.WrongStage when it is not approved
	 */
	@Transactional(readOnly = true)
	public ApprovedList approvedList(String yearId) {
		WorkingYear year = this.years.requireStage(yearId, Stage.APPROVED);
		return new ApprovedList(progress(year).orElseThrow(), trail(year));
	}

	/**
	 * Submits the text of a year as it stands now. Bodies that agreed to exactly the same
	 * text before are not asked again.
	 * @throws vn.noibat.year.WrongStage when the year is not being edited
	 * @throws ListIncomplete when the list lacks something
	 * @throws RouteIncomplete when there is no route, or a step without a body
	 */
	public void submit(String yearId, Person person) {
		Capacity capacity = person.require(Role.EDITOR, Role.SECRETARY);
		this.years.hold(yearId);
		WorkingYear year = this.years.requireStage(yearId, Stage.EDITING);
		ApprovalRound round = this.rounds.findFirstByYearIdOrderByNumberDesc(yearId)
			.orElseThrow(() -> new RouteIncomplete("approval.route.missing"));
		List<SubmittedHighlight> highlights = whole(year);
		Instant now = now();
		round.freeze(now);
		this.rounds.save(round);
		int number = this.submissions.findFirstByYearIdOrderByNumberDesc(yearId).map(Submission::number).orElse(0) + 1;
		Submission submission = this.submissions
			.save(Submission.of(round, number, ListText.of(this.almanac.yearRecord(yearId), highlights),
					person.account(), capacity.onBehalfOf(), now));
		this.events.publishEvent(new TextSubmitted(submission.id(), year.year(), submission.sha256(),
				capacity.onBehalfOf(), person.account()));
		WorkingYear approving = this.years.enter(yearId, Stage.APPROVING, person);
		if (progress(approving).orElseThrow().isComplete()) {
			this.editing.approved(yearId, person);
			this.years.enter(yearId, Stage.APPROVED, person);
		}
	}

	/**
	 * A body agrees to the text with this hash.
	 * @param position of the step, from 1
	 * @param sha256 of the text that was shown
	 * @param paper that comes with it; none where the step has none
	 */
	public void agree(String yearId, int position, String sha256, StepPaper paper, Person person) {
		judge(yearId, position, sha256, Verdict.AGREED, null, paper, person);
	}

	/**
	 * A body sends the text with this hash back, and says why.
	 * @param position of the step, from 1
	 * @param sha256 of the text that was shown
	 * @param paper that says so, if one does
	 */
	public void sendBack(String yearId, int position, String sha256, String reason, StepPaper paper, Person person) {
		judge(yearId, position, sha256, Verdict.RETURNED, reason, paper, person);
	}

	/**
	 * Registers the paper by which a body without an account answered; it counts once
	 * another person confirms it.
	 * @param position of the step, from 1
	 * @param sha256 of the text that was shown
	 * @param paper with its file, or one of the register that has its file there
	 * @throws FileNeeded when there is no file of it
	 */
	public void registerAnswer(String yearId, int position, String sha256, Verdict verdict, @Nullable String reason,
			StepPaper paper, Person person) {
		Capacity capacity = person.require(Role.CLERK);
		WorkingYear year = this.years.hold(yearId);
		Progress progress = requireProgress(year);
		RouteStep step = progress.take(position, sha256);
		if (!step.byPaper()) {
			throw RefusedRequest.missing("error.404.text");
		}
		Submission submission = present(progress);
		requireOther(person, submission);
		if (waitingAnswer(submission, position).isPresent()) {
			throw new StepDecided();
		}
		String said = reason(verdict, reason);
		requireFile(paper);
		PaperAnswer answer = this.answers.save(PaperAnswer.registered(submission, position, verdict, said,
				required(document(paper, person)), person.account(), capacity.onBehalfOf(), now()));
		this.events.publishEvent(new PaperRegistered(submission.id(), year.year(), position, verdict,
				answer.documentId(), capacity.onBehalfOf(), person.account()));
	}

	/**
	 * A second person confirms that a registered paper answers exactly the text
	 * submitted.
	 * @param digits the first eight digits of the hash, read from the paper
	 */
	public void confirmAnswer(String yearId, long answerId, String digits, Person person) {
		Capacity capacity = person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		WorkingYear year = this.years.hold(yearId);
		Progress progress = requireProgress(year);
		Submission submission = present(progress);
		PaperAnswer answer = answer(yearId, answerId, submission);
		requireOther(person, submission);
		if (!digits.strip().toLowerCase(Locale.ROOT).equals(submission.sha256().substring(0, SHORT_HASH))) {
			throw new OtherText();
		}
		RouteStep step = progress.take(answer.position(), submission.sha256());
		Instant now = now();
		answer.confirm(person, now);
		this.answers.save(answer);
		ApprovalAct act = this.acts.save(ApprovalAct.byPaper(submission, answer.position(), step, answer,
				person.account(), capacity.onBehalfOf(), now));
		judged(year, progress, act, person);
	}

	/**
	 * Somebody finds that a paper does not answer the text, be it who registered it by
	 * mistake; never who submitted the text, lest an unwelcome answer be put aside.
	 * @throws OwnSubmission when the person submitted the text
	 * @throws StaleText when the text is not before the bodies any more
	 */
	public void dismissAnswer(String yearId, long answerId, String reason, Person person) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		WorkingYear year = this.years.hold(yearId);
		Progress progress = requireProgress(year);
		Submission submission = present(progress);
		PaperAnswer answer = answer(yearId, answerId, submission);
		requireOther(person, submission);
		progress.take(answer.position(), submission.sha256());
		answer.dismiss(requireReason(reason), person.account(), now());
		this.answers.save(answer);
		this.events.publishEvent(new PaperDismissed(submission.id(), year.year(), answer.position(),
				answer.documentId(), requireReason(reason), person.account()));
	}

	/** What waits in the approval of a year. */
	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		String desk = "/desk/years/" + year.year();
		if (year.stage() == Stage.EDITING) {
			boolean routed = this.rounds.findFirstByYearIdOrderByNumberDesc(year.id())
				.filter((round) -> !round.steps().isEmpty())
				.isPresent();
			return List.of(routed
					? new PendingWork(year.year(), "approval.pending.submit", List.of(), desk + "/submission",
							Role.SECRETARY, null, null, null)
					: new PendingWork(year.year(), "approval.pending.route", List.of(), desk + "/route", Role.SECRETARY,
							null, null, null));
		}
		return progress(year).map((progress) -> waiting(year, progress, desk + "/approval")).orElse(List.of());
	}

	/** How far the newest round of a year has come; none before a route is set. */
	@Transactional(readOnly = true)
	Optional<Progress> progress(String yearId) {
		return progress(this.years.year(yearId));
	}

	/** Every text of a year that was submitted, oldest first. */
	@Transactional(readOnly = true)
	List<Submission> submissions(String yearId) {
		return this.submissions.findByYearIdOrderByNumber(yearId);
	}

	/** The text of a year that had this hash when it was submitted. */
	@Transactional(readOnly = true)
	Optional<Submission> submission(String yearId, String sha256) {
		return this.submissions.findFirstByYearIdAndSha256OrderByNumberDesc(yearId, sha256);
	}

	/** The papers registered for a submitted text. */
	@Transactional(readOnly = true)
	List<PaperAnswer> answers(Submission submission) {
		return this.answers.findBySubmissionIdOrderById(submission.id());
	}

	/**
	 * The text that a body last said something of; in a correction, for a body that was
	 * never asked, the text as it stood before.
	 */
	@Transactional(readOnly = true)
	Optional<ListText> lastSeen(Progress progress, String bodyId) {
		Submission submission = present(progress);
		String yearId = progress.round().yearId();
		return this.acts.findLastOfAnotherText(yearId, bodyId, submission.sha256())
			.flatMap((act) -> this.submissions.findById(act.submissionId()))
			.map(Submission::text)
			.or(() -> Optional.ofNullable(progress.round().base()));
	}

	/** The text of a year as it would be submitted now. */
	@Transactional(readOnly = true)
	ListText present(String yearId) {
		return ListText.of(this.almanac.yearRecord(yearId), this.editing.highlightsOf(yearId));
	}

	private void judge(String yearId, int position, String sha256, Verdict verdict, @Nullable String reason,
			StepPaper paper, Person person) {
		person.require(Role.APPROVER);
		WorkingYear year = this.years.hold(yearId);
		Progress progress = requireProgress(year);
		Capacity capacity = person.requireFor(progress.round().step(position).body(), Role.APPROVER);
		RouteStep step = progress.take(position, sha256);
		if (step.byPaper()) {
			throw RefusedRequest.missing("error.404.text");
		}
		Submission submission = present(progress);
		requireOther(person, submission);
		if (!Collections.disjoint(this.editing.authors(yearId), person.accounts())) {
			throw new OwnSubmission();
		}
		progress.requireOneBody(person.account(), capacity.onBehalfOf(), step);
		if (verdict == Verdict.AGREED && step.form() != null && paper.isNone()) {
			throw new PaperNeeded();
		}
		String said = reason(verdict, reason);
		ApprovalAct act = this.acts.save(ApprovalAct.byAccount(submission, position, step, verdict, said,
				document(paper, person), person.account(), capacity.onBehalfOf(), now()));
		judged(year, progress, act, person);
	}

	private void judged(WorkingYear year, Progress before, ApprovalAct act, Person person) {
		boolean complete = act.isAgreement() && before.with(act).isComplete();
		this.events.publishEvent(new TextJudged(act.submissionId(), year.year(), act.position(), act.bodyId(),
				act.verdict(), act.sha256(), act.documentId(), act.reason(),
				act.isByPaper() ? act.confirmedFor() : act.onBehalfOf(), act.isByPaper() ? act.account() : null,
				person.account()));
		if (!act.isAgreement()) {
			this.years.enter(year.id(), Stage.EDITING, person);
		}
		else if (complete) {
			this.editing.approved(year.id(), person);
			this.years.enter(year.id(), Stage.APPROVED, person);
		}
	}

	private List<PendingWork> waiting(WorkingYear year, Progress progress, String address) {
		return progress.next().stream().mapToObj((position) -> {
			RouteStep step = progress.round().step(position);
			Body body = this.register.body(step.body());
			Instant due = (step.due() != null) ? step.due().atTime(LocalTime.MAX).atZone(Dates.ZONE).toInstant() : null;
			if (!step.byPaper()) {
				return new PendingWork(year.year(), "approval.pending.judge", List.of(body.name().vi()), address,
						Role.APPROVER, body.id(), null, due);
			}
			Optional<PaperAnswer> answer = waitingAnswer(present(progress), position);
			return answer.isPresent()
					? new PendingWork(year.year(), "approval.pending.confirm", List.of(body.name().vi()), address,
							Role.SECRETARY, null, null, due)
					: new PendingWork(year.year(), "approval.pending.paper", List.of(body.name().vi()), address,
							Role.CLERK, null, null, due);
		}).toList();
	}

	private Optional<Progress> progress(WorkingYear year) {
		return this.rounds.findFirstByYearIdOrderByNumberDesc(year.id())
			.map((round) -> new Progress(round,
					this.submissions.findFirstByRoundIdOrderByNumberDesc(round.id()).orElse(null),
					year.stage() == Stage.APPROVING, this.acts.findByRoundIdOrderById(round.id())));
	}

	private Progress requireProgress(WorkingYear year) {
		return progress(year).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private static Submission present(Progress progress) {
		if (progress.submission() == null) {
			throw RefusedRequest.missing("error.404.text");
		}
		return progress.submission();
	}

	private List<TrailStep> recordedTrail(String yearId) {
		return this.recorded.findByPlaceYearIdOrderByPlacePosition(yearId)
			.stream()
			.map((step) -> step.toRecord(this.register))
			.toList();
	}

	// However many rounds a year has had, with as many questions to the database.
	private List<TrailStep> trail(WorkingYear year) {
		List<TrailStep> trail = new ArrayList<>(recordedTrail(year.id()));
		Map<String, SubmittedText> texts = this.submissions.newestOfRounds(year.id())
			.stream()
			.collect(Collectors.toMap(SubmittedText::roundId, Function.identity()));
		Map<String, List<ApprovalAct>> acts = this.acts.findOfYear(year.id())
			.stream()
			.collect(Collectors.groupingBy(ApprovalAct::roundId));
		Map<String, Integer> positions = new HashMap<>();
		for (RoutedStep routed : this.rounds.routes(year.id())) {
			int position = positions.merge(routed.roundId(), 1, Integer::sum);
			SubmittedText text = texts.get(routed.roundId());
			if (text != null) {
				Progress.agreement(acts.getOrDefault(routed.roundId(), List.of()), text, position)
					.ifPresent((act) -> trail.add(trailStep(routed.step(), act)));
			}
		}
		return trail;
	}

	private TrailStep trailStep(RouteStep step, ApprovalAct act) {
		return new TrailStep(step.stepRole(), this.register.body(step.body()), step.act(), act.documentId(),
				act.isByPaper() ? "paper" : "account", act.actedAt().atZone(Dates.ZONE).toLocalDate());
	}

	private List<SubmittedHighlight> whole(WorkingYear year) {
		long gaps = this.editing.gaps(year.id()).stream().filter(Gap::blocking).count();
		if (gaps > 0) {
			throw new ListIncomplete("approval.list.gaps", gaps);
		}
		return this.editing.highlightsOf(year.id());
	}

	private Optional<PaperAnswer> waitingAnswer(Submission submission, int position) {
		return this.answers.findBySubmissionIdOrderById(submission.id())
			.stream()
			.filter((answer) -> answer.isWaiting() && answer.position() == position)
			.findFirst();
	}

	private PaperAnswer answer(String yearId, long id, Submission submission) {
		PaperAnswer answer = this.answers.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		if (!answer.submissionId().equals(submission.id())) {
			boolean ofThisYear = submissions(yearId).stream()
				.anyMatch((other) -> other.id().equals(answer.submissionId()));
			throw ofThisYear ? new StaleText() : RefusedRequest.missing("error.404.text");
		}
		return answer;
	}

	private @Nullable String document(StepPaper paper, Person person) {
		if (paper.document() != null) {
			return this.registering.register(paper.document(), paper.file(), person, Role.APPROVER).id();
		}
		if (paper.documentId() == null) {
			return null;
		}
		if (this.register.documents(Set.of(paper.documentId())).isEmpty()) {
			throw new PaperNeeded();
		}
		return paper.documentId();
	}

	// Whoever confirms the answer reads the digits on the paper itself.
	private void requireFile(StepPaper paper) {
		if (paper.isNone()) {
			throw new PaperNeeded();
		}
		boolean filed = (paper.document() != null) ? paper.file() != null
				: this.register.documents(Set.of(String.valueOf(paper.documentId())))
					.stream()
					.anyMatch((document) -> document.fileId() != null);
		if (!filed) {
			throw new FileNeeded();
		}
	}

	private static String required(@Nullable String documentId) {
		if (documentId == null) {
			throw new PaperNeeded();
		}
		return documentId;
	}

	private static void requireOther(Person person, Submission submission) {
		if (submission.isOf(person)) {
			throw new OwnSubmission();
		}
	}

	private static @Nullable String reason(Verdict verdict, @Nullable String reason) {
		return (verdict == Verdict.RETURNED) ? requireReason(reason) : null;
	}

	private static String requireReason(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new ReasonNeeded();
		}
		String said = reason.strip();
		if (said.length() > LONGEST_REASON) {
			throw new ReasonTooLong(LONGEST_REASON);
		}
		return said;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
