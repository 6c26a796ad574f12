package vn.noibat.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Capacity;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Body;
import vn.noibat.document.PaperSealing;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.SignedPaper;
import vn.noibat.document.Visibility;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

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

	private final Registering registering;

	private final PaperSealing sealing;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Drafting(Submissions submissions, ApprovalRounds rounds, ApprovalActs acts, ApprovalDrafts drafts, DraftWords words,
			Register register, Registering registering, PaperSealing sealing, YearKeeping years,
			ApplicationEventPublisher events, Clock clock) {
		this.submissions = submissions;
		this.rounds = rounds;
		this.acts = acts;
		this.drafts = drafts;
		this.words = words;
		this.register = register;
		this.registering = registering;
		this.sealing = sealing;
		this.years = years;
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
		return bodies(submission, kind).stream().filter(Body::belongsToParty).findFirst();
	}

	/**
	 * Keeps what was written.
	 * @param shown the version that was read; {@link ApprovalDraft#NONE} where there was
	 * none
	 * @throws DraftTouched when somebody else kept another text since
	 * @throws PaperSealed when it was signed
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
	 * A kept paper, for whoever may sign it: the clerk, and who speaks for its issuer.
	 * @throws PaperSealed when it was signed
	 * @throws StaleText when its list is not before the bodies any more
	 */
	@Transactional(readOnly = true)
	DraftStanding toSign(WorkingYear year, int number, DraftKind kind, Person person) {
		Submission submission = submission(year, number, person);
		ApprovalDraft draft = draft(submission, kind).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		capacity(draft.text(), person);
		draft.requireUnsigned();
		requirePresent(year, submission);
		return standing(submission, kind, draft, person);
	}

	/** How a kept paper stands; none before anything of it is kept. */
	@Transactional(readOnly = true)
	Optional<DraftStanding> standing(Submission submission, DraftKind kind, Person person) {
		return draft(submission, kind).map((draft) -> standing(submission, kind, draft, person));
	}

	/** Whether a person may sign such a paper once all of it is there. */
	@Transactional(readOnly = true)
	boolean maySign(WorkingYear year, DraftStanding paper, Person person) {
		return paper.documentId() == null && isPresent(year, paper.submission())
				&& (person.has(Role.CLERK) || person.bodies(Role.APPROVER).contains(paper.text().issuer()));
	}

	/**
	 * Enters a signed paper in the register with its file, or does nothing.
	 * @param sha256 of all of it that was shown
	 * @param visibility what of it may be public once an edition names it
	 * @throws PaperSealed when it was signed, by whomever
	 * @throws StaleText when its list is not before the bodies any more
	 * @throws OtherPaper when it is not the one that was shown and signed
	 * @throws OwnPaper when the portal signed what the person wrote last
	 * @throws PaperIncomplete when something came to stand against it
	 * @throws DraftTouched when somebody else changed it at the same moment
	 * @throws vn.noibat.document.DocumentExists when its number is taken
	 */
	RegisteredDocument issue(WorkingYear year, int number, DraftKind kind, String sha256, Visibility visibility,
			SealedPaper sealed, Person person) {
		// Whoever signs, answers or submits in the year at the same time waits here.
		WorkingYear held = this.years.hold(year.id());
		Submission submission = submission(held, number, person);
		ApprovalDraft draft = draft(submission, kind).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		DraftText text = draft.text();
		Capacity capacity = capacity(text, person);
		draft.requireUnsigned();
		requirePresent(held, submission);
		DraftStanding standing = standing(submission, kind, draft, person);
		if (!standing.sha256().equals(sha256) || !standing.sha256().equals(sealed.madeOf())) {
			throw new OtherPaper();
		}
		standing.faults().stream().findFirst().ifPresent((fault) -> {
			throw new PaperIncomplete(fault);
		});
		SignedPaper paper = this.sealing.keep(sealed, person, Role.APPROVER);
		RegisteredDocument document = this.registering
			.registerSigned(this.words.document(kind, text, visibility, paper), paper, person, Role.APPROVER);
		draft.sign(sha256, document.id(), sealed.isSignedHere(), paper.unvouched().isPresent(), person, capacity,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		try {
			this.drafts.saveAndFlush(draft);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new DraftTouched();
		}
		paper.asked()
			.ifPresent((certificate) -> this.events
				.publishEvent(new DraftSignerKnown(submission.id(), held.year(), document.number(),
						certificate.serial(), certificate.name(), paper.file().sha256(), person.account())));
		this.events.publishEvent(new DraftSigned(submission.id(), held.year(), kind.code(), document.number(),
				document.id(), sha256, paper.file().sha256(), person.account()));
		return document;
	}

	/**
	 * The entry of the paper that was signed here for a step of the route: of its form
	 * and its body.
	 */
	@Transactional(readOnly = true)
	Optional<String> signedFor(Submission submission, RouteStep step) {
		return Stream.of(DraftKind.values())
			.filter((kind) -> kind.step() == step.stepRole())
			.flatMap((kind) -> draft(submission, kind).stream())
			.filter((draft) -> draft.text().issuer().equals(step.bodyId()))
			.flatMap((draft) -> Stream.ofNullable(draft.documentId()))
			.findFirst();
	}

	private DraftStanding standing(Submission submission, DraftKind kind, ApprovalDraft draft, Person person) {
		DraftText text = draft.text();
		Body issuer = this.register.findBody(text.issuer()).orElse(null);
		String name = (issuer != null)
				? Body.atTheHead(issuer.name().vi(), submission.text().year().locality().name().vi()) : "";
		boolean open = draft.documentId() == null;
		List<RegisteredDocument> numbered = (open && issuer != null && !text.number().isEmpty())
				? this.register.numbered(text.number(), issuer.id()) : List.of();
		return new DraftStanding(draft.getId(), submission, kind, text, name,
				DraftToSign.of(submission, kind, name, text).sha256(), draft.isOf(person),
				open ? new DraftCheck(kind, text, issuer, numbered, day(submission.submittedAt())).faults(today())
						: List.of(),
				draft.documentId());
	}

	/** The register is the clerk's; whoever speaks for a body signs what that issues. */
	private static Capacity capacity(DraftText text, Person person) {
		return person.has(Role.CLERK) ? person.require(Role.CLERK) : person.requireFor(text.issuer(), Role.APPROVER);
	}

	private void requirePresent(WorkingYear year, Submission submission) {
		if (!isPresent(year, submission)) {
			throw new StaleText();
		}
	}

	private boolean isPresent(WorkingYear year, Submission submission) {
		return Set.of(Stage.APPROVING, Stage.APPROVED, Stage.PUBLISHED).contains(year.stage())
				&& this.submissions.findFirstByYearIdOrderByNumberDesc(year.id())
					.filter((newest) -> newest.id().equals(submission.id()))
					.isPresent();
	}

	private LocalDate today() {
		return day(this.clock.instant());
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, Dates.ZONE);
	}

	/**
	 * Checks that a paper is of the State.
	 * @throws PartyIssuesElsewhere when its issuer is a body of the Party
	 */
	@Transactional(readOnly = true)
	void requireState(DraftText text) {
		if (!text.issuer().isEmpty()) {
			Body issuer = this.register.body(text.issuer());
			if (issuer.belongsToParty()) {
				throw new PartyIssuesElsewhere(issuer.name().vi());
			}
		}
	}

	private DraftText proposal(Submission submission, DraftKind kind, Person person) {
		LocalDate today = today();
		Optional<Body> issuer = bodies(submission, kind).stream().filter(Body::issuesHere).findFirst();
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
