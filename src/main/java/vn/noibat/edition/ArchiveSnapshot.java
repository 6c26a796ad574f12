package vn.noibat.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All released editions at one moment: what every public answer is a function of.
 */
public final class ArchiveSnapshot {

	private final long generation;

	private final Optional<PublicLocality> locality;

	private final Optional<Instant> lastReleasedAt;

	private final NavigableMap<Integer, List<ReleasedEdition>> editions;

	private final NavigableMap<Integer, ReleasedEdition> newest;

	private final Map<String, IndicatorSeries> indicators;

	private final Map<String, RegisterEntry> documents;

	private final Map<ReleasedEdition, List<PublicAnswer>> answers;

	private final Optional<Instant> lastAnswerSeenAt;

	ArchiveSnapshot(long generation, Optional<PublicLocality> locality, Collection<ReleasedEdition> released,
			Collection<ReceivedReport> answered, Optional<Instant> lastAnswerSeenAt) {
		this.generation = generation;
		this.locality = locality;
		this.editions = new TreeMap<>();
		released.stream()
			.sorted(Comparator.comparingInt(ReleasedEdition::number))
			.forEach((edition) -> this.editions.computeIfAbsent(edition.year(), (year) -> new ArrayList<>())
				.add(edition));
		this.newest = new TreeMap<>();
		this.editions.forEach((year, all) -> this.newest.put(year, all.get(all.size() - 1)));
		this.lastReleasedAt = released.stream().map(ReleasedEdition::releasedAt).max(Comparator.naturalOrder());
		this.indicators = series();
		this.documents = register();
		this.answers = new LinkedHashMap<>();
		answered.forEach((report) -> answer(report));
		this.lastAnswerSeenAt = lastAnswerSeenAt;
	}

	/** Grows with each renewal; the same generation gives the same answers. */
	public long generation() {
		return this.generation;
	}

	/** The locality, once it is entered. */
	public Optional<PublicLocality> locality() {
		return this.locality;
	}

	/** The newest edition of each year, newest year first. */
	public List<ReleasedEdition> years() {
		return List.copyOf(this.newest.descendingMap().values());
	}

	/** The newest edition of a year. */
	public Optional<ReleasedEdition> year(int year) {
		return Optional.ofNullable(this.newest.get(year));
	}

	/** The newest year that has a list, which the cover shows. */
	public Optional<ReleasedEdition> newestList() {
		return years().stream()
			.filter((edition) -> !edition.isWithdrawn() && !edition.content().highlights().isEmpty())
			.findFirst();
	}

	/** All editions of a year, oldest first; none where the year is unknown. */
	public List<ReleasedEdition> editionsOf(int year) {
		return Collections.unmodifiableList(this.editions.getOrDefault(year, List.of()));
	}

	/** One edition of a year by its number. */
	public Optional<ReleasedEdition> edition(int year, int number) {
		return editionsOf(year).stream().filter((edition) -> edition.number() == number).findFirst();
	}

	/**
	 * The edition by which the text of another was taken back: any later edition of the
	 * year that is a withdrawal, the latest where there are several.
	 */
	public Optional<ReleasedEdition> withdrawalOf(ReleasedEdition edition) {
		return editionsOf(edition.year()).stream()
			.filter((later) -> later.number() > edition.number() && later.isWithdrawn())
			.reduce((one, later) -> later);
	}

	/**
	 * The edition that one replaced; revoked numbers are not among those that are out.
	 */
	public Optional<ReleasedEdition> before(ReleasedEdition edition) {
		return editionsOf(edition.year()).stream()
			.filter((one) -> one.number() < edition.number())
			.reduce((one, later) -> later);
	}

	/** The answers to the reports that led to an edition, oldest first. */
	public List<PublicAnswer> answers(ReleasedEdition edition) {
		return List.copyOf(this.answers.getOrDefault(edition, List.of()));
	}

	/** Whether the text of an edition was taken back after it. */
	public boolean isTakenBack(ReleasedEdition edition) {
		return withdrawalOf(edition).isPresent();
	}

	/** The edition with this SHA-256, whatever its case. */
	public Optional<ReleasedEdition> bySha256(String sha256) {
		return this.editions.values()
			.stream()
			.flatMap(List::stream)
			.filter((edition) -> edition.sha256().equalsIgnoreCase(sha256))
			.findFirst();
	}

	/** The indicators of all years in their order. */
	public List<IndicatorSeries> indicators() {
		return List.copyOf(this.indicators.values());
	}

	/** The series of an indicator. */
	public Optional<IndicatorSeries> indicator(String slug) {
		return Optional.ofNullable(this.indicators.get(slug));
	}

	/** The public register of documents, newest document first. */
	public List<RegisterEntry> documents() {
		return List.copyOf(this.documents.values());
	}

	/** A document of the register. */
	public Optional<RegisterEntry> document(String id) {
		return Optional.ofNullable(this.documents.get(id));
	}

	/** Whether the register has a document. */
	public boolean isRegistered(String id) {
		return this.documents.containsKey(id);
	}

	/** When the newest edition came out. */
	public Optional<Instant> lastReleasedAt() {
		return this.lastReleasedAt;
	}

	/** All editions that are out. */
	List<ReleasedEdition> released() {
		return this.editions.values().stream().flatMap(List::stream).toList();
	}

	/** When the newest edition came out, or readers last saw an answer change. */
	Optional<Instant> lastChangedAt() {
		return Stream.concat(lastReleasedAt().stream(), this.lastAnswerSeenAt.stream()).max(Comparator.naturalOrder());
	}

	private void answer(ReceivedReport report) {
		Integer year = report.year();
		Integer number = report.edition();
		if (year != null && number != null) {
			edition(year, number)
				.ifPresent((edition) -> this.answers.computeIfAbsent(edition, (one) -> new ArrayList<>())
					.add(PublicAnswer.of(report, editionsOf(year))));
		}
	}

	private Map<String, IndicatorSeries> series() {
		Map<String, IndicatorContent> definitions = new LinkedHashMap<>();
		Map<String, List<SeriesPoint>> points = new LinkedHashMap<>();
		Map<String, List<SeriesRemark>> remarks = new LinkedHashMap<>();
		this.newest.values().forEach((edition) -> {
			YearContent content = edition.content();
			content.indicators().forEach((indicator) -> definitions.put(indicator.slug(), indicator));
			content.allFacts()
				.forEach((fact) -> points.computeIfAbsent(fact.indicator(), (slug) -> new ArrayList<>())
					.add(new SeriesPoint(fact.year(), fact, edition, content.highlightStating(fact).orElse(null))));
			content.shortcomings()
				.stream()
				.filter((shortcoming) -> shortcoming.indicator() != null)
				.forEach((shortcoming) -> remarks
					.computeIfAbsent(String.valueOf(shortcoming.indicator()), (slug) -> new ArrayList<>())
					.add(new SeriesRemark(content.year(), shortcoming)));
		});
		Map<String, IndicatorSeries> series = new LinkedHashMap<>();
		definitions.values()
			.stream()
			.sorted(Comparator.comparingInt(IndicatorContent::position))
			.forEach((indicator) -> series.put(indicator.slug(),
					new IndicatorSeries(indicator,
							points.getOrDefault(indicator.slug(), List.of())
								.stream()
								.sorted(Comparator.comparingInt(SeriesPoint::year))
								.toList(),
							breaks(indicator.slug()), List.copyOf(remarks.getOrDefault(indicator.slug(), List.of())))));
		return series;
	}

	private List<SeriesBreak> breaks(String indicator) {
		List<SeriesBreak> breaks = new ArrayList<>();
		this.locality.ifPresent((locality) -> {
			breaks.addAll(locality.breaks().getOrDefault("", List.of()));
			breaks.addAll(locality.breaks().getOrDefault(indicator, List.of()));
		});
		breaks.sort(Comparator.comparing(SeriesBreak::startsOn).thenComparing(SeriesBreak::id));
		return List.copyOf(breaks);
	}

	private Map<String, RegisterEntry> register() {
		Map<String, DocumentContent> documents = new LinkedHashMap<>();
		Map<String, List<Integer>> years = new LinkedHashMap<>();
		this.newest.forEach((year, edition) -> edition.content().documents().forEach((document) -> {
			years.computeIfAbsent(document.id(), (id) -> new ArrayList<>()).add(year);
			documents.merge(document.id(), document,
					(one, other) -> "cited".equals(other.role()) && !"cited".equals(one.role()) ? one : other);
		}));
		Map<String, RegisterEntry> register = new LinkedHashMap<>();
		documents.values()
			.stream()
			.sorted(Comparator.comparing(DocumentContent::date).reversed().thenComparing(DocumentContent::id))
			.forEach((document) -> register.put(document.id(),
					new RegisterEntry(document, List.copyOf(years.getOrDefault(document.id(), List.of())))));
		return register;
	}

}
