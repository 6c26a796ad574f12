package vn.noibat.highlight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.figure.SourceReference;
import vn.noibat.journal.Act;
import vn.noibat.selection.Nominating;
import vn.noibat.selection.Selecting;
import vn.noibat.selection.SelectionFinished;
import vn.noibat.selection.TitleStage;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The highlights' door: the list of a year, how far it is, and what is handed on.
 */
@Service
@Transactional
public class Editing implements Waiting {

	private static final int ID_LENGTH = 60;

	private final Highlights highlights;

	private final Revisions revisions;

	private final FormerSlugs formerSlugs;

	private final WrittenDrafts drafts;

	private final Disagreements disagreements;

	private final Figures figures;

	private final Selecting selecting;

	private final Nominating nominating;

	private final YearKeeping years;

	private final Almanac almanac;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Editing(Highlights highlights, Revisions revisions, FormerSlugs formerSlugs, WrittenDrafts drafts,
			Disagreements disagreements, Figures figures, Selecting selecting, Nominating nominating, YearKeeping years,
			Almanac almanac, ApplicationEventPublisher events, Clock clock) {
		this.highlights = highlights;
		this.revisions = revisions;
		this.formerSlugs = formerSlugs;
		this.drafts = drafts;
		this.disagreements = disagreements;
		this.figures = figures;
		this.selecting = selecting;
		this.nominating = nominating;
		this.years = years;
		this.almanac = almanac;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The highlights of a year as they are handed on, in the order of their ranks.
	 * @throws Unfinished when one of them is not whole
	 */
	@Transactional(readOnly = true)
	public List<SubmittedHighlight> highlightsOf(String yearId) {
		Catalogue catalogue = this.figures.catalogue();
		Map<Highlight, Draft> drafts = this.drafts.listed(yearId);
		long gaps = drafts.values().stream().filter((draft) -> !draft.isWhole()).count();
		if (gaps > 0) {
			throw new Unfinished((int) gaps);
		}
		List<SubmittedHighlight> handedOn = new ArrayList<>();
		drafts.forEach((highlight, draft) -> handedOn
			.add(draft.submitted(highlight.id(), Objects.requireNonNull(highlight.rank()), catalogue)));
		return handedOn;
	}

	/** How far each highlight of the list is, in the order of their ranks. */
	@Transactional(readOnly = true)
	public List<HighlightCard> cards(String yearId) {
		return cards(listed(yearId));
	}

	/** What was taken out of the list and may come back. */
	@Transactional(readOnly = true)
	public List<HighlightCard> removed(String yearId) {
		return cards(this.highlights.findByYearIdOrderByRankAscIdAsc(yearId)
			.stream()
			.filter((highlight) -> !highlight.isListed())
			.toList());
	}

	/** What the list still lacks: of the list itself, then highlight by highlight. */
	@Transactional(readOnly = true)
	public List<Gap> gaps(String yearId) {
		WorkingYear year = this.years.year(yearId);
		List<Highlight> listed = listed(yearId);
		List<Gap> gaps = new ArrayList<>();
		if (listed.size() < year.places()) {
			gaps.add(new Gap(null, null, "highlight.missing.places", List.of(listed.size(), year.places()), true));
		}
		Catalogue catalogue = this.figures.catalogue();
		this.drafts.of(listed).forEach((highlight, draft) -> {
			draft.missing()
				.forEach((missing) -> gaps.add(Gap.of(highlight.id(), highlight.rank(), missing.worded(catalogue))));
			if (highlight.settledBy() == null && draft.isWhole()) {
				gaps.add(Gap.of(highlight.id(), highlight.rank(), Missing.warning("highlight.missing.settled")));
			}
		});
		return gaps;
	}

	/** Where figures of the list contradict another figure or the text they stand in. */
	@Transactional(readOnly = true)
	public List<Gap> disagreements(String yearId) {
		return this.disagreements.of(this.years.year(yearId));
	}

	/**
	 * The accounts that wrote on the list or called a part of it finished: none of them
	 * approves it.
	 */
	@Transactional(readOnly = true)
	public Set<String> authors(String yearId) {
		List<Highlight> all = this.highlights.findByYearIdOrderByRankAscIdAsc(yearId);
		Set<String> authors = new TreeSet<>(this.revisions.findPersons(ids(all)));
		all.forEach((highlight) -> {
			if (highlight.settledBy() != null) {
				authors.add(highlight.settledBy());
			}
		});
		authors.remove(Act.SYSTEM);
		return authors;
	}

	/**
	 * A highlight as it is written now, in the list or taken out of it.
	 * @throws RefusedRequest 404 when the year has none of this id
	 */
	@Transactional(readOnly = true)
	public WrittenHighlight written(int year, String highlightId, Person person) {
		Revising.requireReader(person);
		Highlight highlight = found(highlightId);
		WorkingYear working = this.years.year(highlight.yearId());
		if (working.year() != year) {
			throw RefusedRequest.missing("error.404.text");
		}
		Revision newest = this.drafts.newest(List.of(highlight)).get(highlightId);
		Draft draft = this.drafts.of(List.of(highlight)).values().iterator().next();
		return new WrittenHighlight(highlightId, working, highlight.rank(), (newest != null) ? newest.number() : 1,
				draft.title().vi(), draft.documents());
	}

	/**
	 * What a highlight, finished or not, says now and did not say, or said otherwise.
	 * @param before what is out; null where nothing is
	 * @param told how a source is told in what is out
	 */
	@Transactional(readOnly = true)
	public Comparison compare(@Nullable SubmittedHighlight before, UnaryOperator<SourceReference> told,
			String highlightId, Person person) {
		Revising.requireReader(person);
		Highlight highlight = found(highlightId);
		return Comparison.of(before, highlight.rank(), this.drafts.of(List.of(highlight)).values().iterator().next(),
				this.figures.catalogue(), told);
	}

	/**
	 * The addresses that highlights of the year once had, each with the highlight's id.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> formerSlugs(String yearId) {
		Map<String, String> former = new LinkedHashMap<>();
		this.formerSlugs.findByYearIdOrderBySlug(yearId).forEach((slug) -> former.put(slug.slug(), slug.highlightId()));
		return former;
	}

	/**
	 * Writes down, where each highlight was nominated, the title under which the list is
	 * approved.
	 */
	public void approved(String yearId, Person person) {
		this.drafts.listed(yearId).forEach((highlight, draft) -> {
			Bilingual title = draft.title().toBilingual();
			String nomination = highlight.nomination();
			if (nomination != null && title != null) {
				this.nominating.titled(nomination, TitleStage.APPROVED, title, person);
			}
		});
	}

	/**
	 * Takes over what was chosen as soon as it is handed over, which nobody need be asked
	 * twice; from here on the list is edited.
	 * @throws RefusedRequest when the year has highlights already: then it is not handed
	 * over
	 */
	@EventListener
	void on(SelectionFinished chosen) {
		begin(chosen.yearId(), this.selecting.elected(chosen.yearId()).stream().map(Elected::of).toList(),
				Person.of(chosen.person(), Role.SECRETARY));
	}

	/**
	 * Takes over a list.
	 * @throws RefusedRequest when the year has highlights already, or is not at a stage
	 * before editing
	 */
	void begin(String yearId, List<Elected> elected, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		if (!this.highlights.findByYearIdOrderByRankAscIdAsc(yearId).isEmpty()) {
			throw RefusedRequest.conflict("highlight.begun", year.year());
		}
		for (Elected chosen : elected) {
			create(year, chosen, person);
		}
		if (year.stage() != Stage.EDITING) {
			this.years.enter(yearId, Stage.EDITING, person);
		}
		this.events.publishEvent(new EditingBegun(yearId, year.year(), elected.size(), person.account()));
	}

	/**
	 * Adds a highlight at the first free place.
	 * @return its id
	 * @throws RefusedRequest when every place is taken or the field is unknown
	 */
	public String add(String yearId, Bilingual title, String field, Person person) {
		person.require(Role.SECRETARY);
		this.almanac.requireField(field);
		WorkingYear year = this.years.edit(yearId, person);
		int rank = freeRank(year);
		String id = create(year, new Elected(null, rank, field, title, title), person);
		this.events.publishEvent(new HighlightAdded(id, year.year(), rank, person.account()));
		return id;
	}

	/** The list as it is written now, in the order of the ranks. */
	@Transactional(readOnly = true)
	List<StandingHighlight> standing(String yearId) {
		List<StandingHighlight> standing = new ArrayList<>();
		Map<Highlight, Draft> drafts = this.drafts.listed(yearId);
		Map<String, Revision> newest = this.drafts.newest(drafts.keySet());
		drafts.forEach((highlight, draft) -> {
			Revision revision = newest.get(highlight.id());
			Bilingual written = draft.title().toBilingual();
			standing.add(new StandingHighlight(highlight.id(), Objects.requireNonNull(highlight.rank()),
					(revision != null) ? revision.number() : 1, highlight.field(),
					(written != null) ? written : highlight.title(), draft.officialTitle().toBilingual(),
					Prose.plain(draft.body().vi())));
		});
		return List.copyOf(standing);
	}

	/**
	 * Adds a highlight that a paper brings, at its place, or at the first free one where
	 * that is taken.
	 * @return its id
	 * @throws RefusedRequest when every place is taken or the field is unknown
	 */
	String enter(String yearId, int rank, Bilingual title, String field, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		this.almanac.requireField(field);
		WorkingYear year = this.years.edit(yearId, person);
		boolean free = rank >= 1 && rank <= year.places()
				&& listed(yearId).stream().noneMatch((other) -> Objects.equals(other.rank(), rank));
		int place = free ? rank : freeRank(year);
		String id = create(year, Elected.onPaper(place, field, title), person);
		this.events.publishEvent(new HighlightAdded(id, year.year(), place, person.account()));
		return id;
	}

	/** Takes a highlight out of the list; its text stays and may come back. */
	public void remove(String highlightId, Person person) {
		person.require(Role.SECRETARY);
		Highlight highlight = held(highlightId);
		WorkingYear year = this.years.edit(highlight.yearId(), person);
		Integer rank = highlight.rank();
		if (rank == null) {
			return;
		}
		highlight.remove(this.clock.instant());
		this.events.publishEvent(new HighlightRemoved(highlightId, year.year(), rank, person.account()));
	}

	/**
	 * Brings a removed highlight back, at the first free place.
	 * @throws RefusedRequest when every place is taken
	 */
	public void bringBack(String highlightId, Person person) {
		person.require(Role.SECRETARY);
		Highlight highlight = held(highlightId);
		WorkingYear year = this.years.edit(highlight.yearId(), person);
		if (highlight.isListed()) {
			return;
		}
		int rank = freeRank(year);
		highlight.rank(rank);
		this.events.publishEvent(new HighlightAdded(highlightId, year.year(), rank, person.account()));
	}

	/**
	 * Puts the list in order.
	 * @param ranks the place of every highlight of the list, each place once
	 * @throws RefusedRequest when a highlight has no place, a place is taken twice or the
	 * year has no such place
	 */
	public void order(String yearId, Map<String, Integer> ranks, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear held = this.years.hold(yearId);
		List<Highlight> listed = listed(yearId);
		Set<Integer> places = new HashSet<>(ranks.values());
		boolean complete = ranks.keySet().equals(new HashSet<>(ids(listed))) && places.size() == ranks.size()
				&& places.stream().allMatch((place) -> place >= 1 && place <= held.places());
		if (!complete) {
			throw RefusedRequest.conflict("highlight.order.wrong", held.places());
		}
		if (listed.stream().allMatch((highlight) -> ranks.get(highlight.id()).equals(highlight.rank()))) {
			return;
		}
		WorkingYear year = this.years.edit(yearId, person);
		listed.forEach((highlight) -> highlight.rank(ranks.get(highlight.id())));
		List<String> order = listed.stream()
			.sorted(java.util.Comparator.comparing((highlight) -> ranks.get(highlight.id())))
			.map(Highlight::id)
			.toList();
		this.events.publishEvent(new HighlightsOrdered(yearId, year.year(), order, person.account()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		if (year.stage() != Stage.EDITING) {
			return List.of();
		}
		String list = "/desk/years/" + year.year() + "/highlights";
		List<PendingWork> waiting = new ArrayList<>();
		List<HighlightCard> cards = cards(year.id());
		if (cards.size() < year.places()) {
			waiting.add(new PendingWork(year.year(), "highlight.waiting.places",
					List.of(String.valueOf(year.year()), cards.size(), year.places()), list, Role.SECRETARY, null, null,
					null));
		}
		cards.stream()
			.filter((card) -> !card.isSettled())
			.forEach((card) -> waiting.add(new PendingWork(year.year(),
					(card.missing() > 0) ? "highlight.waiting.text" : "highlight.waiting.settling",
					List.of(Objects.requireNonNull(card.rank()), card.title().vi(), card.missing()),
					list + "/" + card.id(), Role.EDITOR, null, null, null)));
		return waiting;
	}

	private String create(WorkingYear year, Elected chosen, Person person) {
		String slug = freeSlug(year.id(), chosen.title().vi());
		Draft draft = Draft.begun(slug, chosen.field(), chosen.title(), chosen.summary());
		String id = freeId(year.id(), slug);
		this.highlights.save(Highlight.begun(id, year, chosen.rank(), draft, chosen.nomination()));
		this.highlights.flush();
		this.revisions.save(Revision.saved(id, 1, draft, person.account(), this.clock.instant(), null, null));
		return id;
	}

	private String freeId(String yearId, String slug) {
		String stem = yearId + "-"
				+ ((slug.length() > ID_LENGTH) ? slug.substring(0, ID_LENGTH).replaceAll("-[^-]*$", "") : slug);
		String id = stem;
		for (int number = 2; this.highlights.existsById(id); number++) {
			id = stem + "-" + number;
		}
		return id;
	}

	private String freeSlug(String yearId, String title) {
		Set<String> taken = this.highlights.findByYearIdOrderByRankAscIdAsc(yearId)
			.stream()
			.map(Highlight::slug)
			.collect(Collectors.toSet());
		taken.addAll(formerSlugs(yearId).keySet());
		String stem = Folding.slug(title);
		String slug = stem;
		for (int number = 2; taken.contains(slug); number++) {
			slug = stem + "-" + number;
		}
		return slug;
	}

	private int freeRank(WorkingYear year) {
		Set<Integer> taken = listed(year.id()).stream().map(Highlight::rank).collect(Collectors.toSet());
		return IntStream.rangeClosed(1, year.places())
			.filter((rank) -> !taken.contains(rank))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.conflict("highlight.places.taken", year.places()));
	}

	private List<HighlightCard> cards(List<Highlight> highlights) {
		Map<String, Revision> newest = this.drafts.newest(highlights);
		return highlights.stream().map((highlight) -> {
			Revision revision = newest.get(highlight.id());
			Draft draft = (revision != null) ? revision.draft() : highlight.recorded(this.figures);
			return new HighlightCard(highlight.id(), highlight.rank(), highlight.slug(), highlight.field(),
					highlight.title(), (revision != null) ? revision.number() : 1,
					(revision != null) ? revision.person() : null, (revision != null) ? revision.savedAt() : null,
					highlight.settledBy(), draft.facts().size(), draft.pictures().size(),
					(int) draft.missing().stream().filter(Missing::blocking).count());
		}).toList();
	}

	private List<Highlight> listed(String yearId) {
		return this.highlights.findByYearIdAndRemovedAtIsNullOrderByRank(yearId);
	}

	private static List<String> ids(Collection<Highlight> highlights) {
		return highlights.stream().map(Highlight::id).toList();
	}

	// The year is held before the highlight is read: what is read is what others have
	// left.
	private Highlight held(String highlightId) {
		this.years
			.hold(this.highlights.findYearId(highlightId).orElseThrow(() -> RefusedRequest.missing("error.404.text")));
		return found(highlightId);
	}

	private Highlight found(String highlightId) {
		return this.highlights.findById(highlightId).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
