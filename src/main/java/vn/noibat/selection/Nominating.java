package vn.noibat.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The nominations' door: departments hand in, the secretary decides, the council
 * comments.
 */
@Service
@Transactional
public class Nominating {

	private final Nominations nominations;

	private final NominationHistory history;

	private final Selections selections;

	private final Councils councils;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Nominating(Nominations nominations, NominationHistory history, Selections selections, Councils councils,
			YearKeeping years, ApplicationEventPublisher events, Clock clock) {
		this.nominations = nominations;
		this.history = history;
		this.selections = selections;
		this.councils = councils;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/** The nominations handed in for a year, in the order they came in. */
	@Transactional(readOnly = true)
	public List<NominationRecord> nominationsOf(String yearId) {
		return all(yearId).stream().filter((nomination) -> nomination.nominatedAt() != null).toList();
	}

	/**
	 * The nominations of a year that a person may see: a department's own, drafts
	 * included; all that were handed in for the secretary and the editors, and for the
	 * council once the appraisal is open.
	 */
	@Transactional(readOnly = true)
	public List<NominationRecord> visible(String yearId, Person person) {
		boolean everything = seesAll(yearId, person);
		Set<String> departments = person.bodies(Role.NOMINATOR);
		if (!everything && !person.has(Role.NOMINATOR, Role.COUNCILLOR)) {
			throw new NotAllowed();
		}
		return all(yearId).stream()
			.filter((nomination) -> everything && nomination.nominatedAt() != null
					|| nomination.department() != null && departments.contains(nomination.department()))
			.toList();
	}

	/**
	 * One nomination that the person may see.
	 * @throws RefusedRequest 404 when there is none
	 */
	@Transactional(readOnly = true)
	public NominationRecord nomination(String yearId, String id, Person person) {
		return visible(yearId, person).stream()
			.filter((nomination) -> nomination.id().equals(id))
			.findFirst()
			.orElseThrow(NotAllowed::new);
	}

	/**
	 * Begins a nomination of a department.
	 * @return its id
	 */
	public String draft(String yearId, NominationText text, String department, Person person) {
		person.requireFor(department, Role.NOMINATOR);
		WorkingYear year = beforeVoting(yearId);
		Instant now = this.clock.instant();
		Instant until = nominatedUntil(yearId);
		if (until != null && now.isAfter(until)) {
			throw new NominatingOver(until);
		}
		Nomination drafted = this.nominations.saveAndFlush(Nomination.drafted(newId(), yearId, department, text));
		return written(year, drafted, "saved", person, now);
	}

	/**
	 * Writes a nomination anew: its department until it is decided on.
	 * @param version of the nomination when the form was filled in
	 * @throws NominationChanged when it has changed since
	 */
	public void revise(String yearId, String id, NominationText text, int version, Person person) {
		WorkingYear year = this.years.hold(yearId);
		Nomination nomination = ofDepartment(yearId, id, person);
		beforeVoting(yearId);
		nomination.requireVersion(version);
		Instant now = this.clock.instant();
		nomination.revise(text, nominatedUntil(yearId), now);
		written(year, this.nominations.saveAndFlush(nomination), "saved", person, now);
	}

	/** Hands a nomination in, for its department. */
	public void handIn(String yearId, String id, Person person) {
		WorkingYear year = this.years.hold(yearId);
		Nomination nomination = ofDepartment(yearId, id, person);
		beforeVoting(yearId);
		Instant now = this.clock.instant();
		nomination.handIn(nominatedUntil(yearId), person.account(), now);
		NominationRecord handedIn = this.nominations.saveAndFlush(nomination).toRecord();
		this.history.title(id, TitleStage.NOMINATED, handedIn.title(), person.account(), now);
		moved(year, handedIn, null, person, now);
	}

	public void accept(String yearId, String id, Person person) {
		decide(yearId, id, null, person, Nomination::accept);
	}

	/**
	 * Declines a nomination.
	 * @param reason the department sees it
	 */
	public void decline(String yearId, String id, String reason, Person person) {
		decide(yearId, id, reason, person, (nomination, now) -> nomination.decline(reason, now));
	}

	/**
	 * Returns a nomination to its department to be completed.
	 * @param reason the department sees it
	 */
	public void sendBack(String yearId, String id, String reason, Person person) {
		decide(yearId, id, reason, person, (nomination, now) -> nomination.sendBack(reason));
	}

	/**
	 * Makes a nomination part of another.
	 * @param reason the department sees it
	 */
	public void merge(String yearId, String id, String other, String reason, Person person) {
		person.require(Role.SECRETARY);
		this.years.hold(yearId);
		Nomination into = this.nominations.findByIdAndYearId(other, yearId)
			.orElseThrow(() -> RefusedRequest.conflict("selection.nomination.merge.impossible"));
		decide(yearId, id, reason, person, (nomination, now) -> nomination.mergeInto(into, reason, now));
	}

	/**
	 * Takes the decision on a nomination back; what was merged into it must be free
	 * first.
	 */
	public void reconsider(String yearId, String id, Person person) {
		decide(yearId, id, null, person, (nomination, now) -> {
			if (all(yearId).stream().anyMatch((other) -> id.equals(other.mergedInto()))) {
				throw RefusedRequest.conflict("selection.nomination.merged.here");
			}
			nomination.reconsider();
		});
	}

	/**
	 * Adds what the council found missing; it is accepted with that.
	 * @param department the body it concerns, or null
	 * @return its id
	 */
	public String add(String yearId, NominationText text, @Nullable String department, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = beforeVoting(yearId);
		Instant now = this.clock.instant();
		Nomination added = this.nominations
			.saveAndFlush(Nomination.added(newId(), yearId, department, text, person.account(), now));
		NominationRecord record = added.toRecord();
		this.history.title(record.id(), TitleStage.COUNCIL, record.title(), person.account(), now);
		moved(year, record, null, person, now);
		return record.id();
	}

	/** Gives a nomination another title, as the council asked. */
	public void retitle(String yearId, String id, Bilingual title, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = beforeVoting(yearId);
		retitle(year, held(yearId, id), title, person);
	}

	/** A title given after the council's vote, while the elected are put in order. */
	void retitleElected(WorkingYear year, String id, Bilingual title, Person person) {
		retitle(year, held(year.id(), id), title, person);
	}

	/**
	 * Until when departments may nominate: the year's day for nominating; null where none
	 * is set.
	 */
	@Transactional(readOnly = true)
	public @Nullable Instant nominatedUntil(String yearId) {
		return this.years.deadlines(yearId).get(Stage.NOMINATING);
	}

	/**
	 * Says something of a nomination as a member of the council, or takes it back with an
	 * empty text. Possible from the appraisal until the first ballot.
	 */
	public void comment(String yearId, String id, String text, Person person) {
		person.require(Role.COUNCILLOR);
		WorkingYear year = this.years.hold(yearId);
		nomination(yearId, id, person);
		CouncilRecord council = this.councils.findById(yearId).map(Council::toRecord).orElseThrow(NotAllowed::new);
		String member = person.accounts(Role.COUNCILLOR)
			.stream()
			.filter(council::has)
			.min(ownFirst(person))
			.orElseThrow(NotAllowed::new);
		// A list chosen without a ballot leaves the council unfrozen.
		if (council.frozenAt() != null || year.stage() != Stage.NOMINATING) {
			throw RefusedRequest.conflict("selection.comment.late");
		}
		if (!this.history.comment(id, member, text.isBlank() ? null : text.strip(), person.account(),
				this.clock.instant())) {
			return;
		}
		this.events.publishEvent(new NominationCommented(id, year.year(), member, person.account()));
	}

	/**
	 * What the council says of a nomination: to the council, the secretary and the
	 * editors.
	 */
	@Transactional(readOnly = true)
	public List<CouncilComment> comments(String yearId, String id, Person person) {
		nomination(yearId, id, person);
		return seesAll(yearId, person) ? this.history.comments(id) : List.of();
	}

	/** The titles a nomination had, oldest first. */
	@Transactional(readOnly = true)
	public List<TitleStep> titles(String nominationId) {
		return this.history.titles(nominationId);
	}

	/** Writes down a title that a later room gave what came of a nomination. */
	public void titled(String nominationId, TitleStage stage, Bilingual title, Person person) {
		List<TitleStep> titles = this.history.titles(nominationId);
		TitleStep last = titles.isEmpty() ? null : titles.get(titles.size() - 1);
		if (last == null || last.stage() != stage || !last.title().equals(title)) {
			this.history.title(nominationId, stage, title, person.account(), this.clock.instant());
		}
	}

	@Transactional(readOnly = true)
	List<NominationRevision> revisions(String yearId, String id, Person person) {
		nomination(yearId, id, person);
		return this.history.revisions(id);
	}

	/** Whether the person reads what all departments handed in. */
	@Transactional(readOnly = true)
	boolean seesAll(String yearId, Person person) {
		return person.has(Role.SECRETARY, Role.EDITOR) || person.has(Role.COUNCILLOR) && isAppraisalOpen(yearId);
	}

	@Transactional(readOnly = true)
	boolean isAppraisalOpen(String yearId) {
		return selection(yearId).isAppraisalOpen() || this.years.year(yearId).stage() != Stage.NOMINATING;
	}

	private void decide(String yearId, String id, @Nullable String reason, Person person,
			BiConsumer<Nomination, Instant> decision) {
		person.require(Role.SECRETARY);
		WorkingYear year = beforeVoting(yearId);
		Nomination nomination = held(yearId, id);
		Instant now = this.clock.instant();
		if (nomination.toRecord().nominatedAt() == null) {
			throw new NotAllowed();
		}
		decision.accept(nomination, now);
		moved(year, this.nominations.saveAndFlush(nomination).toRecord(), reason, person, now);
	}

	private void retitle(WorkingYear year, Nomination nomination, Bilingual title, Person person) {
		Instant now = this.clock.instant();
		if (nomination.toRecord().title().equals(title)) {
			return;
		}
		nomination.retitle(title);
		NominationRecord retitled = this.nominations.saveAndFlush(nomination).toRecord();
		this.history.title(retitled.id(), TitleStage.COUNCIL, title, person.account(), now);
		this.history.keep(retitled, "retitled", null, person.account(), now);
		this.events
			.publishEvent(new NominationRetitled(retitled.id(), year.year(), TitleStage.COUNCIL, person.account()));
	}

	private void moved(WorkingYear year, NominationRecord nomination, @Nullable String reason, Person person,
			Instant now) {
		this.history.keep(nomination, nomination.state().code(), reason, person.account(), now);
		this.events
			.publishEvent(new NominationMoved(nomination.id(), year.year(), nomination.state(), person.account()));
	}

	private String written(WorkingYear year, Nomination nomination, String act, Person person, Instant now) {
		NominationRecord record = nomination.toRecord();
		int revision = this.history.keep(record, act, null, person.account(), now);
		this.events.publishEvent(new NominationRevised(record.id(), year.year(), revision, person.account()));
		return record.id();
	}

	// Whoever writes or decides on nominations and whoever opens a ballot on them wait
	// for each
	// other.
	private WorkingYear beforeVoting(String yearId) {
		this.years.hold(yearId);
		return this.years.requireStage(yearId, Stage.NOMINATING);
	}

	private Nomination ofDepartment(String yearId, String id, Person person) {
		Nomination nomination = held(yearId, id);
		String department = nomination.toRecord().department();
		if (department == null) {
			throw new NotAllowed();
		}
		person.requireFor(department, Role.NOMINATOR);
		return nomination;
	}

	private Nomination held(String yearId, String id) {
		return this.nominations.findHeld(id, yearId).orElseThrow(NotAllowed::new);
	}

	private List<NominationRecord> all(String yearId) {
		return this.nominations.findByYearIdOrderByNominatedAtAscIdAsc(yearId)
			.stream()
			.map(Nomination::toRecord)
			.toList();
	}

	private Selection selection(String yearId) {
		return this.selections.findById(yearId).orElseGet(() -> Selection.of(yearId));
	}

	private static Comparator<String> ownFirst(Person person) {
		return Comparator.comparing((account) -> !account.equals(person.account()));
	}

	private static String newId() {
		return "nomination-" + UUID.randomUUID().toString().substring(0, 13);
	}

}
