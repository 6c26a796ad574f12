package vn.noibat.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;

/**
 * The door to the papers that State bodies write to go with a submitted list.
 */
@Service
@Transactional
public class Drafting {

	/** How many papers of the register are looked through for how a body writes. */
	private static final int NEWEST = 200;

	private final Submissions submissions;

	private final ApprovalRounds rounds;

	private final ApprovalActs acts;

	private final ApprovalDrafts drafts;

	private final DraftWords words;

	private final Register register;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Drafting(Submissions submissions, ApprovalRounds rounds, ApprovalActs acts, ApprovalDrafts drafts, DraftWords words,
			Register register, ApplicationEventPublisher events, Clock clock) {
		this.submissions = submissions;
		this.rounds = rounds;
		this.acts = acts;
		this.drafts = drafts;
		this.words = words;
		this.register = register;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The submitted text for which a person may write papers: the secretary, the clerk,
	 * and who speaks for a body of its route.
	 * @param number of the submission in its year
	 */
	@Transactional(readOnly = true)
	Submission submission(WorkingYear year, int number, Person person) {
		Submission submission = this.submissions.findByYearIdOrderByNumber(year.id())
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		if (!mayWrite(submission, person)) {
			throw new NotAllowed();
		}
		return submission;
	}

	/** Whether a person may write papers for a submitted text. */
	@Transactional(readOnly = true)
	boolean mayWrite(Submission submission, Person person) {
		return person.has(Role.SECRETARY, Role.CLERK) || round(submission).steps()
			.stream()
			.map(RouteStep::bodyId)
			.filter(Objects::nonNull)
			.anyMatch(person.bodies(Role.APPROVER)::contains);
	}

	/** The paper as far as it is written; none before anything of it is kept. */
	@Transactional(readOnly = true)
	Optional<ApprovalDraft> draft(Submission submission, DraftKind kind) {
		return this.drafts.findBySubmissionIdAndKind(submission.id(), kind.code());
	}

	/**
	 * The paper as it is written, or to begin with: proposed from the route, the year and
	 * the newest papers of its body.
	 */
	@Transactional(readOnly = true)
	DraftText text(Submission submission, DraftKind kind, Person person) {
		return draft(submission, kind).map(ApprovalDraft::text).orElseGet(() -> proposal(submission, kind, person));
	}

	/** The Party body that is asked at the step of such a paper, if one is. */
	@Transactional(readOnly = true)
	Optional<Body> party(Submission submission, DraftKind kind) {
		return bodies(submission, kind).stream().filter(PartyBodies::has).findFirst();
	}

	/**
	 * Keeps what was written.
	 * @param shown the version that was read; {@link ApprovalDraft#NONE} where there was
	 * none
	 * @throws DraftTouched when somebody else kept another text since
	 * @throws PartyIssuesElsewhere when the issuer is a body of the Party
	 */
	void keep(WorkingYear year, Submission submission, DraftKind kind, int shown, DraftText text, Person person) {
		if (!mayWrite(submission, person)) {
			throw new NotAllowed();
		}
		requireState(text);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Optional<ApprovalDraft> kept = draft(submission, kind);
		if (kept.isEmpty() && shown != ApprovalDraft.NONE) {
			throw new DraftTouched();
		}
		ApprovalDraft draft = kept.orElseGet(() -> new ApprovalDraft(submission, kind, text, person.account(), now));
		kept.ifPresent((one) -> one.edit(shown, text, person.account(), now));
		try {
			this.drafts.saveAndFlush(draft);
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			// Somebody else kept theirs at the same moment.
			throw new DraftTouched();
		}
		this.events.publishEvent(new DraftKept(submission.id(), year.year(), kind.code(), person.account()));
	}

	/**
	 * Checks that a paper is of the State.
	 * @throws PartyIssuesElsewhere when its issuer is a body of the Party
	 */
	@Transactional(readOnly = true)
	void requireState(DraftText text) {
		if (!text.issuer().isEmpty()) {
			Body issuer = this.register.body(text.issuer());
			if (PartyBodies.has(issuer)) {
				throw new PartyIssuesElsewhere(issuer.name().vi());
			}
		}
	}

	private DraftText proposal(Submission submission, DraftKind kind, Person person) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Dates.ZONE);
		Optional<Body> issuer = bodies(submission, kind).stream().filter((body) -> !PartyBodies.has(body)).findFirst();
		String id = issuer.map(Body::id).orElse("");
		ApprovalRound round = round(submission);
		return this.words.proposal(submission, kind, issuer.orElse(null),
				this.register.readable(person, NEWEST)
					.stream()
					.filter((document) -> !document.cited() && document.issuer().id().equals(id))
					.toList(),
				issuer.map((body) -> this.register.numbers(body.id(), today)).orElse(List.of()),
				round.steps().stream().flatMap((step) -> step(step).stream()).toList(),
				this.register.documents(this.acts.findByRoundIdOrderById(round.id())
					.stream()
					.filter((act) -> act.isAgreement() && act.holdsFor(submission.mark()))
					.map(ApprovalAct::documentId)
					.filter(Objects::nonNull)
					.toList()),
				today);
	}

	/** Who is asked at the steps of such a paper. */
	private List<Body> bodies(Submission submission, DraftKind kind) {
		return round(submission).steps()
			.stream()
			.filter((step) -> step.stepRole() == kind.step())
			.flatMap((step) -> step(step).stream())
			.toList();
	}

	private Optional<Body> step(RouteStep step) {
		return Optional.ofNullable(step.bodyId()).map(this.register::body);
	}

	private ApprovalRound round(Submission submission) {
		return this.rounds.findById(submission.roundId()).orElseThrow();
	}

}
