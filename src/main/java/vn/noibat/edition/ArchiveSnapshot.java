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

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import vn.noibat.text.DocumentNumber;

/**
 * All released editions at one moment: what every public answer is a function of.
 */
public final class ArchiveSnapshot {

	private final long generation;

	private final Optional<PublicLocality> locality;

	private final List<PublicSigningKey> keys;

	private final Optional<Instant> lastReleasedAt;

	private final NavigableMap<Integer, List<ReleasedEdition>> editions;

	private final NavigableMap<Integer, ReleasedEdition> newest;

	private final Map<String, IndicatorSeries> indicators;

	private final List<LaterDocument> letters;

	private final List<LaterDocument> later;

	private final Map<String, RegisterEntry> documents;

	private final Map<ReleasedEdition, List<PublicAnswer>> answers;

	private final Optional<Instant> lastAnswerSeenAt;

	ArchiveSnapshot(long generation, Optional<PublicLocality> locality, Collection<ReleasedEdition> released,
			Collection<ReceivedReport> answered, Optional<Instant> lastAnswerSeenAt, List<PublicSigningKey> keys,
			Collection<FurtherDocument> issued) {
		this.generation = generation;
		this.keys = List.copyOf(keys);
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
		this.letters = issued.stream()
			.filter(LaterDocument::isShown)
			.flatMap((letter) -> edition(letter.year(), letter.edition())
				.map((edition) -> LaterDocument.of(letter, edition))
				.stream())
			.toList();
		this.later = this.letters.stream().filter((letter) -> !isTakenBack(letter)).toList();
		this.documents = register();
		this.answers = new LinkedHashMap<>();
		answered.forEach((report) -> answer(report));
		this.lastAnswerSeenAt = lastAnswerSeenAt;
	}

	/** Grows with each renewal; the same generation gives the same answers. */
	public long generation() {
		return this.generation;
	}

	/**
	 * Every key that editions were signed with, as a JSON Web Key Set (RFC 7517), the
	 * newest first.
	 */
	public String keySet() {
		return new JWKSet(this.keys.stream().<JWK>map(PublicSigningKey::toJwk).toList()).toString();
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
		return after(edition).stream().filter(ReleasedEdition::isWithdrawn).reduce((one, later) -> later);
	}

	/**
	 * The edition that one replaced; revoked numbers are not among those that are out.
	 */
	public Optional<ReleasedEdition> before(ReleasedEdition edition) {
		return editionsOf(edition.year()).stream()
			.filter((one) -> one.number() < edition.number())
			.reduce((one, later) -> later);
	}

	/** The later editions of the year that came out, oldest first. */
	public List<ReleasedEdition> after(ReleasedEdition edition) {
		return editionsOf(edition.year()).stream().filter((later) -> later.number() > edition.number()).toList();
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

	/** The newest edition that publishes the submitted text with this SHA-256. */
	Optional<ReleasedEdition> byAgreedText(String sha256) {
		return released().stream()
			.filter((edition) -> edition.agreed() != null && edition.agreed().sha256().equalsIgnoreCase(sha256))
			.reduce((one, later) -> later);
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

	/**
	 * The letters that were issued on the editions of a year that are out, oldest first;
	 * none on one whose text was taken back.
	 */
	public List<LaterDocument> laterDocuments(int year) {
		return this.later.stream().filter((letter) -> letter.year() == year).toList();
	}

	/** The letter of that document, if it was issued after its edition was sealed. */
	public Optional<LaterDocument> laterDocument(String id) {
		return this.later.stream().filter((letter) -> letter.document().id().equals(id)).findFirst();
	}

	/**
	 * The letter that was issued last on an edition, but for one that calls another back;
	 * also where the text was taken back since.
	 */
	public Optional<LaterDocument> lastLetterOn(ReleasedEdition edition) {
		return this.letters.stream()
			.filter((letter) -> letter.year() == edition.year() && letter.edition() == edition.number()
					&& !letter.isRecall())
			.reduce((one, later) -> later);
	}

	/** The letter that takes up another: corrects it, replaces it or calls it back. */
	public Optional<LaterDocument> successorOf(String documentId) {
		return this.later.stream().filter((letter) -> documentId.equals(letter.refersTo())).findFirst();
	}

	/** The last of the letters that took up one another after this one. */
	Optional<LaterDocument> lastSuccessorOf(String documentId) {
		return successorOf(documentId).map((next) -> lastSuccessorOf(next.document().id()).orElse(next));
	}

	/** The letters of that number, also those on an edition that was taken back. */
	List<LaterDocument> letters(DocumentNumber number) {
		return this.letters.stream().filter((letter) -> letter.document().numberKey().equals(number.key())).toList();
	}

	/** All letters on editions that are out, also on one that was taken back. */
	List<LaterDocument> letters() {
		return this.letters;
	}

	/** When the newest edition came out. */
	public Optional<Instant> lastReleasedAt() {
		return this.lastReleasedAt;
	}

	/** All editions that are out. */
	List<ReleasedEdition> released() {
		return this.editions.values().stream().flatMap(List::stream).toList();
	}

	/**
	 * When the newest edition came out, a letter on one was shown first, or readers last
	 * saw an answer change.
	 */
	Optional<Instant> lastChangedAt() {
		return Stream
			.of(lastReleasedAt().stream(), this.lastAnswerSeenAt.stream(),
					this.later.stream().map(LaterDocument::shownSince))
			.flatMap((moments) -> moments)
			.max(Comparator.naturalOrder());
	}

	private boolean isTakenBack(LaterDocument letter) {
		return edition(letter.year(), letter.edition()).filter(this::isTakenBack).isPresent();
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
		this.later.forEach((letter) -> {
			String id = letter.document().id();
			List<Integer> named = years.computeIfAbsent(id, (one) -> new ArrayList<>());
			if (!named.contains(letter.year())) {
				named.add(letter.year());
				Collections.sort(named);
			}
			documents.merge(id, letter.document(), (one, other) -> "cited".equals(one.role()) ? other : one);
		});
		Map<String, RegisterEntry> register = new LinkedHashMap<>();
		documents.values()
			.stream()
			.sorted(Comparator.comparing(DocumentContent::date).reversed().thenComparing(DocumentContent::id))
			.forEach((document) -> register.put(document.id(),
					new RegisterEntry(document, List.copyOf(years.getOrDefault(document.id(), List.of())))));
		return register;
	}

}
