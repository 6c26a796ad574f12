package vn.noibat.year;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.figure.Figures;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

/**
 * The secretary's door to what a year says beside its highlights. A change of a text
 * while the list is being approved voids what was approved; a deadline is no text.
 */
@Service
@Transactional
public class YearWriting {

	private final HighlightYears years;

	private final YearKeeping keeping;

	private final Figures figures;

	private final ApplicationEventPublisher events;

	YearWriting(HighlightYears years, YearKeeping keeping, Figures figures, ApplicationEventPublisher events) {
		this.years = years;
		this.keeping = keeping;
		this.figures = figures;
		this.events = events;
	}

	/**
	 * What the year says now.
	 * @param others who may read it for the act at hand besides a secretary
	 */
	@Transactional(readOnly = true)
	public YearTexts texts(int year, Person person, Role... others) {
		require(person, others);
		return found(this.keeping.year(year).id()).toTexts(this.figures);
	}

	/**
	 * Writes the title, what stands before and after the list, and whether the approved
	 * text itself is kept.
	 * @param revision the state that was read
	 * @param wording {@code official} or {@code summary}
	 * @param others who may do so for the act at hand besides a secretary
	 * @throws TextsChangedMeanwhile when it is no longer that
	 * @throws WrongStage when nothing of the year may change now
	 */
	public void write(String yearId, int revision, Bilingual title, @Nullable Bilingual introduction,
			@Nullable Bilingual conclusion, String wording, Person person, Role... others) {
		HighlightYear year = open(yearId, revision, person, others);
		year.write(title, introduction, conclusion, wording);
		changed(year, yearId, "texts", person);
	}

	/** Sets until when each stage should be over; stages left out have no such day. */
	public void schedule(String yearId, Map<Stage, Instant> deadlines, Person person) {
		person.require(Role.SECRETARY);
		this.keeping.hold(yearId);
		HighlightYear year = found(yearId);
		year.schedule(deadlines);
		changed(year, yearId, "deadlines", person);
	}

	/**
	 * Adds a statement behind those of its kind.
	 * @return its id
	 */
	public String add(String yearId, int revision, StatementKind kind, Statement statement, Person person) {
		HighlightYear year = open(yearId, revision, person);
		requireSource(statement);
		String id = UUID.randomUUID().toString();
		year.add(kind, id, statement);
		changed(year, id, word(kind, "added"), person);
		return id;
	}

	/**
	 * Words a statement anew.
	 * @throws RefusedRequest 404 when the year has none of this id
	 */
	public void change(String yearId, int revision, StatementKind kind, String id, Statement statement, Person person) {
		HighlightYear year = open(yearId, revision, kind, id, person);
		requireSource(statement);
		year.change(kind, id, statement);
		changed(year, id, word(kind, "changed"), person);
	}

	/**
	 * Moves a statement among those of its kind.
	 * @param by how many places: down if positive, up if negative; stops at the ends
	 */
	public void move(String yearId, int revision, StatementKind kind, String id, int by, Person person) {
		HighlightYear year = open(yearId, revision, kind, id, person);
		year.move(kind, id, by);
		changed(year, id, word(kind, "moved"), person);
	}

	/** Takes a statement out of the year. */
	public void remove(String yearId, int revision, StatementKind kind, String id, Person person) {
		HighlightYear year = open(yearId, revision, kind, id, person);
		year.remove(kind, id);
		changed(year, id, word(kind, "removed"), person);
	}

	// What the year does not have is missing at every stage.
	private HighlightYear open(String yearId, int revision, StatementKind kind, String id, Person person) {
		person.require(Role.SECRETARY);
		this.keeping.hold(yearId);
		found(yearId).requireStatement(kind, id);
		return open(yearId, revision, person);
	}

	private HighlightYear open(String yearId, int revision, Person person, Role... others) {
		require(person, others);
		WorkingYear held = this.keeping.hold(yearId);
		HighlightYear year = found(yearId);
		year.requireRevision(revision);
		switch (held.stage()) {
			case NOMINATING, VOTING -> {
				// Nothing is approved yet that a change could void.
			}
			default -> this.keeping.edit(yearId, person);
		}
		return year;
	}

	private static void require(Person person, Role... others) {
		person.require(Stream.concat(Stream.of(Role.SECRETARY), Stream.of(others)).toArray(Role[]::new));
	}

	private void requireSource(Statement statement) {
		String source = statement.source();
		if (source != null && !this.figures.catalogue().sources().containsKey(source)) {
			throw RefusedRequest.conflict("year.statement.source.unknown");
		}
	}

	private void changed(HighlightYear year, String subject, String what, Person person) {
		this.years.save(year);
		this.events.publishEvent(
				new YearTextsChanged(subject, year.toWorkingYear().year(), what, year.revision(), person.account()));
	}

	private static String word(StatementKind kind, String done) {
		return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + done;
	}

	private HighlightYear found(String yearId) {
		return this.years.findById(yearId).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
