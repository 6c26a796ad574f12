package vn.noibat.highlight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.figure.Figures;
import vn.noibat.journal.Act;
import vn.noibat.selection.Nominating;
import vn.noibat.selection.TitleStage;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door to the text of one highlight: every save is a revision, and whoever saves
 * second learns of it.
 */
@Service
@Transactional
class Revising {

	private static final int ID_LENGTH = 120;

	private final Highlights highlights;

	private final Revisions revisions;

	private final FactIdentities factIdentities;

	private final FormerSlugs formerSlugs;

	private final Figures figures;

	private final Nominating nominating;

	private final YearKeeping years;

	private final Almanac almanac;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Revising(Highlights highlights, Revisions revisions, FactIdentities factIdentities, FormerSlugs formerSlugs,
			Figures figures, Nominating nominating, YearKeeping years, Almanac almanac,
			ApplicationEventPublisher events, Clock clock) {
		this.highlights = highlights;
		this.revisions = revisions;
		this.factIdentities = factIdentities;
		this.formerSlugs = formerSlugs;
		this.figures = figures;
		this.nominating = nominating;
		this.years = years;
		this.almanac = almanac;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The newest revision of a highlight of this year.
	 * @throws RefusedRequest 404 when the year has none of this id
	 */
	@Transactional(readOnly = true)
	Opened open(int year, String highlightId, Person person) {
		requireReader(person);
		Highlight highlight = found(highlightId);
		WorkingYear working = this.years.year(highlight.yearId());
		if (working.year() != year) {
			throw RefusedRequest.missing("error.404.text");
		}
		Revision newest = newest(highlight);
		return new Opened(highlightId, working, highlight.rank(), newest.toRecord(), newest.draft(),
				highlight.settledBy(), highlight.settledAt());
	}

	/** All revisions, newest first; of a text that the records brought, that one. */
	@Transactional(readOnly = true)
	List<SavedRevision> history(String highlightId, Person person) {
		requireReader(person);
		Highlight highlight = found(highlightId);
		List<Revision> revisions = this.revisions.findByHighlightIdOrderByNumberDesc(highlightId);
		return (revisions.isEmpty() ? List.of(newest(highlight)) : revisions).stream().map(Revision::toRecord).toList();
	}

	/**
	 * The text of a revision.
	 * @throws RefusedRequest 404 when there is none of this number
	 */
	@Transactional(readOnly = true)
	Draft draft(String highlightId, int number, Person person) {
		requireReader(person);
		return revision(found(highlightId), number).draft();
	}

	/**
	 * Saves a text as the next revision; the same text again is none.
	 * @param base the revision that the text was made from
	 * @throws EditConflict when somebody saved since; nothing is written
	 */
	SavedRevision save(String highlightId, int base, Draft draft, @Nullable String note, Person person) {
		return keep(highlightId, base, draft, null, note, person);
	}

	/**
	 * Does several things for a highlight as one: what is refused, or comes to nothing,
	 * takes all of them back. The year is held before the first of them announces
	 * anything.
	 */
	<T> Optional<T> together(String highlightId, Supplier<Optional<T>> acts) {
		held(highlightId);
		Optional<T> kept = acts.get();
		if (kept.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return kept;
	}

	/**
	 * Brings an older revision back, as the next one.
	 * @throws EditConflict when somebody saved since {@code base}
	 */
	SavedRevision restore(String highlightId, int base, int number, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Draft old = revision(held(highlightId), number).draft();
		return keep(highlightId, base, old, number, null, person);
	}

	/**
	 * Calls a highlight finished, as it stands in this revision.
	 * @throws EditConflict when somebody saved since
	 * @throws Unfinished when something blocking is missing
	 */
	void settle(String highlightId, int number, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Highlight highlight = held(highlightId);
		WorkingYear year = this.years.edit(highlight.yearId(), person);
		Revision newest = newest(highlight);
		if (newest.number() != number) {
			throw new EditConflict(newest);
		}
		int blocking = (int) newest.draft().missing().stream().filter(Missing::blocking).count();
		if (blocking > 0) {
			throw new Unfinished(blocking);
		}
		Revision kept = keepRecorded(highlight, newest);
		highlight.settle(number, person.account(), this.clock.instant());
		this.events.publishEvent(
				new HighlightSettled(highlightId, year.year(), number, kept.toRecord().sha256(), person.account()));
	}

	private SavedRevision keep(String highlightId, int base, Draft draft, @Nullable Integer restoredFrom,
			@Nullable String note, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Highlight highlight = held(highlightId);
		Revision newest = newest(highlight);
		Draft named = named(highlight, newest, draft);
		if (newest.says(named)) {
			return newest.toRecord();
		}
		if (newest.number() != base) {
			throw new EditConflict(newest);
		}
		requireFreeSlug(highlight, named.slug());
		this.almanac.requireField(named.field());
		WorkingYear year = this.years.edit(highlight.yearId(), person);
		Instant now = this.clock.instant();
		keepRecorded(highlight, newest);
		Revision saved = this.revisions
			.save(Revision.saved(highlightId, newest.number() + 1, named, person.account(), now, restoredFrom, note));
		leaveSlug(highlight, named.slug(), now);
		highlight.revise(named);
		tellTitle(highlight, newest.draft(), named, person);
		SavedRevision record = saved.toRecord();
		this.events.publishEvent(
				new HighlightRevised(highlightId, year.year(), record.number(), record.sha256(), person.account()));
		return record;
	}

	private void tellTitle(Highlight highlight, Draft before, Draft draft, Person person) {
		Bilingual title = draft.title().toBilingual();
		String nomination = highlight.nomination();
		if (nomination != null && title != null && !title.equals(before.title().toBilingual())) {
			this.nominating.titled(nomination, TitleStage.EDITED, title, person);
		}
	}

	// The records' text is the first revision, kept as soon as there is a second.
	private Revision keepRecorded(Highlight highlight, Revision newest) {
		if (this.revisions.findByHighlightIdAndNumber(highlight.id(), newest.number()).isPresent()) {
			return newest;
		}
		newest.draft().facts().forEach((fact) -> keepId(fact.id(), highlight));
		return this.revisions.save(newest);
	}

	private Draft named(Highlight highlight, Revision newest, Draft draft) {
		Set<String> seen = new HashSet<>();
		Set<String> present = new HashSet<>();
		newest.draft().facts().forEach((fact) -> present.add(fact.id()));
		List<DraftFact> facts = new ArrayList<>();
		for (DraftFact fact : draft.facts()) {
			boolean own = present.contains(fact.id()) || this.factIdentities.findById(fact.id())
				.filter((identity) -> identity.isOf(highlight.id()))
				.isPresent();
			if (!fact.id().isEmpty() && !own) {
				throw RefusedRequest.bad("highlight.fact.foreign");
			}
			String id = own ? fact.id() : freeId(highlight, fact, seen);
			if (!seen.add(id)) {
				throw RefusedRequest.bad("highlight.fact.foreign");
			}
			facts.add(fact.named(id));
		}
		facts.forEach((fact) -> keepId(fact.id(), highlight));
		return draft.with(facts);
	}

	private void keepId(String factId, Highlight highlight) {
		if (this.factIdentities.findById(factId).isEmpty()) {
			this.factIdentities.save(FactIdentity.given(factId, highlight.id()));
		}
	}

	private String freeId(Highlight highlight, DraftFact fact, Set<String> seen) {
		String stem = highlight.id() + "-" + (fact.indicator().isBlank() ? "figure" : fact.indicator());
		stem = (stem.length() > ID_LENGTH) ? stem.substring(0, ID_LENGTH).replaceAll("-[^-]*$", "") : stem;
		String id = stem;
		for (int number = 2; seen.contains(id) || this.figures.isStated(id)
				|| this.factIdentities.findById(id).isPresent(); number++) {
			id = stem + "-" + number;
		}
		return id;
	}

	private void requireFreeSlug(Highlight highlight, String slug) {
		boolean taken = this.highlights.findByYearIdOrderByRankAscIdAsc(highlight.yearId())
			.stream()
			.anyMatch((other) -> !other.id().equals(highlight.id()) && other.slug().equals(slug))
				|| this.formerSlugs.findByYearIdAndSlug(highlight.yearId(), slug)
					.filter((former) -> !former.highlightId().equals(highlight.id()))
					.isPresent();
		if (taken) {
			throw RefusedRequest.conflict("highlight.slug.taken", slug);
		}
	}

	private void leaveSlug(Highlight highlight, String slug, Instant now) {
		if (highlight.slug().equals(slug)) {
			return;
		}
		this.formerSlugs.findByYearIdAndSlug(highlight.yearId(), slug).ifPresent(this.formerSlugs::delete);
		this.formerSlugs.save(FormerSlug.left(highlight.yearId(), highlight.slug(), highlight.id(), now));
	}

	private Revision revision(Highlight highlight, int number) {
		return this.revisions.findByHighlightIdAndNumber(highlight.id(), number)
			.or(() -> java.util.Optional.of(newest(highlight)).filter((newest) -> newest.number() == number))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private Revision newest(Highlight highlight) {
		return this.revisions.findFirstByHighlightIdOrderByNumberDesc(highlight.id())
			.orElseGet(() -> Revision.saved(highlight.id(), 1, highlight.recorded(this.figures), Act.SYSTEM,
					this.clock.instant(), null, null));
	}

	// The year is held before the highlight is read: what is read is what others have
	// left, its place in the list too.
	private Highlight held(String highlightId) {
		this.years
			.hold(this.highlights.findYearId(highlightId).orElseThrow(() -> RefusedRequest.missing("error.404.text")));
		return found(highlightId);
	}

	private Highlight found(String highlightId) {
		return this.highlights.findById(highlightId).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	static void requireReader(Person person) {
		person.require(Role.EDITOR, Role.SECRETARY, Role.APPROVER, Role.CLERK);
	}

	/** A highlight as an editor opens it. */
	record Opened(String id, WorkingYear year, @Nullable Integer rank, SavedRevision revision, Draft draft,
			@Nullable String settledBy, @Nullable Instant settledAt) {
	}

}
