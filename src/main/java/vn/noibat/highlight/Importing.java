package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.figure.Figures;
import vn.noibat.selection.Nominating;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door by which a list that was decided on paper comes in: what stands there, what is
 * known of earlier years, and the taking over.
 */
@Service
@Transactional
public class Importing {

	private final Editing editing;

	private final Revising revising;

	private final StandingFigures standing;

	private final Figures figures;

	private final Nominating nominating;

	private final YearKeeping years;

	Importing(Editing editing, Revising revising, StandingFigures standing, Figures figures, Nominating nominating,
			YearKeeping years) {
		this.editing = editing;
		this.revising = revising;
		this.standing = standing;
		this.figures = figures;
		this.nominating = nominating;
		this.years = years;
	}

	/** The list of a year as it is written now, in the order of its ranks. */
	@Transactional(readOnly = true)
	public List<StandingHighlight> list(String yearId, Person person) {
		Revising.requireReader(person);
		return this.editing.standing(yearId);
	}

	/** Every whole figure of every year, the newest year first. */
	@Transactional(readOnly = true)
	public List<StandingFigure> figures(Person person) {
		Revising.requireReader(person);
		return this.standing.all();
	}

	/**
	 * Refuses what may not come in now, before anything is done for it.
	 * @throws vn.noibat.year.WrongStage unless the year is being edited or approved, or
	 * its list can be begun
	 */
	@Transactional(readOnly = true)
	public void requireOpen(String yearId, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		WorkingYear year = this.years.year(yearId);
		if (canBegin(year)) {
			requireBeginner(year, person);
		}
		else {
			this.years.requireStage(yearId, Stage.EDITING, Stage.APPROVING, Stage.APPROVED);
		}
	}

	/**
	 * Takes highlights over: those of the list as their next revisions, the others as new
	 * ones. A list that was decided on paper is begun with them by the secretary, where
	 * nothing was nominated.
	 * @return what became of each, in the same order
	 * @throws EditConflict when somebody saved one of them since it was held against
	 * @throws RefusedRequest when the year has no place for one
	 */
	public List<ImportedHighlight> take(String yearId, List<TakenHighlight> taken, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		if (canBegin(year)) {
			requireBeginner(year, person);
			if (year.stage() == Stage.UNLISTED) {
				this.years.enter(yearId, Stage.NOMINATING, person);
			}
			this.editing.begin(yearId, List.of(), person);
		}
		else {
			this.years.edit(yearId, person);
		}
		List<ImportedHighlight> imported = new ArrayList<>();
		for (TakenHighlight one : taken) {
			imported.add(take(year, one, person));
		}
		return List.copyOf(imported);
	}

	// A year of which only events were on file may get the list it had all along.
	private static boolean canBegin(WorkingYear year) {
		return year.stage() == Stage.NOMINATING || year.stage() == Stage.UNLISTED;
	}

	// Whoever was nominated waits for a choice, which a paper does not take from them.
	private void requireBeginner(WorkingYear year, Person person) {
		if (!person.has(Role.SECRETARY)) {
			throw RefusedRequest.conflict("highlight.import.begin", year.year());
		}
		if (!this.nominating.nominationsOf(year.id()).isEmpty()) {
			throw RefusedRequest.conflict("highlight.import.nominated", year.year());
		}
	}

	private ImportedHighlight take(WorkingYear year, TakenHighlight taken, Person person) {
		String highlight = taken.highlight();
		boolean added = highlight == null;
		String id = (highlight != null) ? highlight
				: this.editing.enter(year.id(), taken.rank(), Bilingual.of(taken.title()), taken.field(), person);
		Revising.Opened opened = this.revising.open(year.year(), id, person);
		Integer rank = opened.rank();
		if (rank == null) {
			throw RefusedRequest.conflict("highlight.import.removed", opened.draft().title().vi());
		}
		Draft draft = written(opened.draft(), taken);
		SavedRevision saved = this.revising.save(id, added ? 1 : taken.base(), draft, null, person);
		List<DraftFact> facts = this.revising.draft(id, saved.number(), person).facts();
		return new ImportedHighlight(id, rank, saved.number(),
				taken.figures().stream().map((figure) -> facts.get(place(facts, figure)).id()).toList());
	}

	private Draft written(Draft now, TakenHighlight taken) {
		String body = taken.body();
		String heading = taken.officialTitle();
		List<DraftFact> facts = new ArrayList<>(now.facts());
		taken.figures().forEach((figure) -> {
			int place = place(facts, figure);
			if (place < 0) {
				facts.add(fact(figure));
			}
			else {
				facts.set(place, facts.get(place).alsoStatedIn(source(figure)));
			}
		});
		DraftSource paper = new DraftSource(taken.source(), Words.of(taken.place()));
		return new Draft(now.slug(), taken.field(), new Words(taken.title(), now.title().en()),
				(heading != null) ? new Words(heading, now.officialTitle().en()) : now.officialTitle(), now.summary(),
				(body != null) ? Prose.clean(new Words(body, now.body().en())) : now.body(), facts,
				with(now.sources(), paper), now.pictures(),
				Stream.concat(now.documents().stream(), taken.documents().stream()).toList());
	}

	private static int place(List<DraftFact> facts, TakenFigure figure) {
		for (int place = 0; place < facts.size(); place++) {
			if (facts.get(place).says(figure)) {
				return place;
			}
		}
		return -1;
	}

	// The rule words it, unless the paper does so otherwise.
	private DraftFact fact(TakenFigure figure) {
		DraftFact plain = new DraftFact("", figure.indicator(), figure.kind().code(), figure.value(), figure.unit(),
				figure.qualifier(), Words.NONE, figure.from(), figure.until(), null, false, Words.NONE, null,
				Words.NONE, List.of(source(figure)));
		boolean byRule = figure.display().isEmpty()
				|| plain.stated(this.figures.catalogue()).display().vi().equalsIgnoreCase(figure.display());
		return byRule ? plain : plain.displayed(new Words(figure.display(), ""));
	}

	private static DraftSource source(TakenFigure figure) {
		return new DraftSource(figure.source(), Words.of(figure.place()));
	}

	static List<DraftSource> with(List<DraftSource> sources, DraftSource more) {
		return Stream.concat(sources.stream(), Stream.of(more)).distinct().toList();
	}

}
