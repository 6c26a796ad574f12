package vn.noibat.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.highlight.Provenance;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;

/**
 * The door to the papers that came in: what was found in them, and what people decide of
 * it, part by part.
 */
@Service
@Transactional
class Reviewing implements Waiting, Provenance {

	private static final int MOST_SHOWN = 200;

	private final Intakes intakes;

	private final IntakeParts parts;

	private final Statements statements;

	private final Fitting fitting;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reviewing(Intakes intakes, IntakeParts parts, Statements statements, Fitting fitting,
			ApplicationEventPublisher events, Clock clock) {
		this.intakes = intakes;
		this.parts = parts;
		this.statements = statements;
		this.fitting = fitting;
		this.events = events;
		this.clock = clock;
	}

	/** The papers that came in last, the newest first. */
	@Transactional(readOnly = true)
	List<IntakeCard> newest(Person person) {
		person.require(Receiving.WORKERS);
		return this.intakes.findAllByOrderByReceivedAtDescIdAsc(Limit.of(MOST_SHOWN));
	}

	/**
	 * A paper with all its parts.
	 * @throws RefusedRequest 404 when there is none of this id
	 */
	@Transactional(readOnly = true)
	OpenedIntake open(UUID id, Person person) {
		person.require(Receiving.WORKERS);
		Intake intake = this.intakes.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return new OpenedIntake(intake.toRecord(), intake.fileId(), intake.paper(), intake.lines(),
				this.parts.findByIntakeIdOrderByNumber(id));
	}

	/** Papers that are open too and say the same, letter by letter. */
	@Transactional(readOnly = true)
	List<IntakeCard> sayingTheSame(UUID id, Person person) {
		person.require(Receiving.WORKERS);
		String words = this.intakes.findById(id).map(Intake::wordsSha256).orElse(null);
		return (words == null) ? List.of()
				: this.intakes.findByWordsSha256AndStateAndIdNotOrderByReceivedAtAsc(words, IntakeState.OPEN, id);
	}

	/** The highlight that each highlight of a paper became, by the number of its part. */
	@Transactional(readOnly = true)
	Map<Integer, String> became(OpenedIntake opened) {
		List<Statement> statements = this.statements.findByIntakeIdAndSort(opened.card().id(), "HIGHLIGHT");
		Map<Integer, String> became = new HashMap<>();
		for (IntakePart part : opened.parts(IntakePartKind.HIGHLIGHT)) {
			HighlightFound found = part.found(HighlightFound.class);
			statements.stream()
				.filter((one) -> one.starts() >= found.from() && one.starts() < found.until())
				.findFirst()
				.ifPresent((one) -> became.put(part.number(), one.highlightId()));
		}
		return became;
	}

	/**
	 * Keeps what was decided of a part.
	 * @param seen the state of the part that was read
	 * @throws DecidedMeanwhile when it is no longer that
	 * @throws UnfitChoice when it could never be taken over
	 * @throws RefusedRequest when the paper is not open any more
	 */
	void decide(UUID id, int number, int seen, Object choice, Person person) {
		Intake intake = held(id);
		IntakePart part = part(id, number);
		if (part.kind() == IntakePartKind.LETTER) {
			person.require(Receiving.WORKERS);
		}
		else {
			person.require(Role.EDITOR, Role.SECRETARY);
		}
		intake.requireOpen();
		if (!part.takes(choice)) {
			throw RefusedRequest.bad("intake.form.short");
		}
		if (part.version() == seen) {
			this.fitting.require(choice, intake.year(), person);
		}
		if (part.decide(seen, choice, person.account(), this.clock.instant())) {
			this.parts.saveAndFlush(part);
		}
		if (choice instanceof ListChoice list) {
			intake.belong(TypedRows.year(list.year()));
			this.intakes.saveAndFlush(intake);
		}
	}

	/** Sets a paper aside; it stays on file and may be opened again. */
	void dismiss(UUID id, Person person) {
		person.require(Receiving.WORKERS);
		Intake intake = held(id);
		intake.dismiss(person.account(), now());
		this.intakes.saveAndFlush(intake);
		closed(intake, person);
	}

	/** Opens a paper again that was set aside. */
	void reopen(UUID id, Person person) {
		person.require(Receiving.WORKERS);
		Intake intake = held(id);
		intake.reopen();
		this.intakes.saveAndFlush(intake);
		closed(intake, person);
	}

	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		List<PendingWork> waiting = new ArrayList<>();
		for (IntakeCard intake : this.intakes.findByYearAndStateOrderByReceivedAtAscIdAsc(year.year(),
				IntakeState.OPEN)) {
			String address = "/desk/intakes/" + intake.id();
			String name = intake.name();
			waiting.add(new PendingWork(year.year(), "intake.waiting.review", List.of(name), address, Role.EDITOR, null,
					null, null));
			if (asksForRegistration(intake.id())) {
				waiting.add(new PendingWork(year.year(), "intake.waiting.registration", List.of(name), address,
						Role.CLERK, null, null, null));
			}
		}
		return waiting;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> places(String highlightId) {
		Map<String, String> places = new HashMap<>();
		this.statements.findByHighlightIdAndSort(highlightId, "FIGURE")
			.forEach((statement) -> places.put(String.valueOf(statement.factId()),
					"/desk/intakes/" + statement.intakeId() + "#t" + statement.starts()));
		return places;
	}

	private boolean asksForRegistration(UUID id) {
		return this.parts.findByIntakeIdAndKindOrderByNumber(id, IntakePartKind.LETTER)
			.stream()
			.filter((part) -> part.found(LetterFound.class).carriesList())
			.map((part) -> part.chosen(LetterChoice.class))
			.anyMatch((letter) -> !letter.isLinked() && !letter.number().isEmpty());
	}

	private IntakePart part(UUID id, int number) {
		return this.parts.findByIntakeIdOrderByNumber(id)
			.stream()
			.filter((part) -> part.number() == number)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private Intake held(UUID id) {
		return this.intakes.findHeld(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private void closed(Intake intake, Person person) {
		this.events
			.publishEvent(new PaperClosed(intake.getId(), intake.year(), intake.state(), Map.of(), person.account()));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
