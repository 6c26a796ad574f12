package vn.noibat.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.noibat.text.Bilingual;
import vn.noibat.web.Publication;
import vn.noibat.web.PublishedContent;
import vn.noibat.year.Almanac;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.TerritoryChange;
import vn.noibat.year.YearRecord;

/**
 * The archive every reader reads from: the released editions and what readers were
 * answered about them, kept in memory and renewed when either changes, on whichever node.
 */
@Service
public class Archive implements PublishedContent {

	private static final Logger logger = LoggerFactory.getLogger(Archive.class);

	private final Editions editions;

	private final Releases releases;

	private final AgreedTexts agreedTexts;

	private final Signatures signatures;

	private final ErrorReports reports;

	private final Almanac almanac;

	private final Disclosure disclosure;

	private final FurtherPublication letters;

	private volatile String state = "";

	private volatile boolean stale;

	private volatile ArchiveSnapshot current = new ArchiveSnapshot(0, Optional.empty(), List.of(), List.of(),
			Optional.empty(), List.of(), List.of());

	Archive(Editions editions, Releases releases, AgreedTexts agreedTexts, Signatures signatures, ErrorReports reports,
			Almanac almanac, Disclosure disclosure, FurtherPublication letters) {
		this.editions = editions;
		this.releases = releases;
		this.agreedTexts = agreedTexts;
		this.signatures = signatures;
		this.reports = reports;
		this.almanac = almanac;
		this.disclosure = disclosure;
		this.letters = letters;
	}

	/** What is released now; keep it for the length of one answer. */
	public ArchiveSnapshot current() {
		return this.current;
	}

	@Override
	public Publication publication() {
		ArchiveSnapshot now = this.current;
		return new Publication(now.generation(), now.lastChangedAt());
	}

	@Override
	public Optional<Bilingual> localityName() {
		return this.current.locality().map(PublicLocality::fullName);
	}

	@Override
	public Optional<Bilingual> highlightWord() {
		return this.current.locality().map(PublicLocality::word);
	}

	List<YearRecord> withoutEdition(Collection<YearRecord> years) {
		return years.stream().filter((year) -> !this.editions.existsByYearId(year.id())).toList();
	}

	/**
	 * Builds the new snapshot aside and swaps it in; the old one stays when that fails.
	 */
	synchronized void refresh() {
		// Read first: what changes meanwhile is seen by the next look.
		String state = state();
		Map<Long, Release> out = this.releases.out();
		// What is out never changes: only what came out since is read.
		List<ReleasedEdition> released = new ArrayList<>(this.current.released());
		released.removeIf((edition) -> !out.containsKey(edition.id()));
		released.forEach((edition) -> out.remove(edition.id()));
		Map<Long, AgreedText> agreed = this.agreedTexts.of(out.keySet());
		this.editions.findByIdInOrderByYearAscNumberAsc(out.keySet())
			.forEach((edition) -> released(edition, Objects.requireNonNull(out.get(edition.id())),
					agreed.get(edition.id()))
				.ifPresent(released::add));
		this.current = new ArchiveSnapshot(this.current.generation() + 1, this.almanac.locality().map(this::publicly),
				released,
				this.reports.findByEditionIsNotNullOrderByAnsweredAtAscIdAsc()
					.stream()
					.map(ErrorReport::toRecord)
					.toList(),
				this.reports.findLastSeenAt(), this.signatures.keys(), this.letters.documents());
		this.state = state;
	}

	@TransactionalEventListener
	void on(EditionReleased released) {
		refresh();
	}

	@TransactionalEventListener
	void on(ReportAnswered answered) {
		refreshWhenReleased();
	}

	@Scheduled(scheduler = ReleaseScheduling.NAME, fixedDelay = 1000, initialDelay = 1000)
	void refreshWhenReleased() {
		try {
			if (!state().equals(this.state)) {
				refresh();
			}
			if (this.stale) {
				logger.info("The archive is renewed again");
			}
			this.stale = false;
		}
		// Whatever it is, readers keep the last snapshot and the log is told once.
		catch (RuntimeException ex) {
			if (!this.stale) {
				logger.warn("The archive cannot be renewed; readers keep what was released before", ex);
			}
			this.stale = true;
		}
	}

	private String state() {
		return this.editions.state() + " " + this.letters.state();
	}

	/** Nobody could tell an edition without signature from a forged one. */
	private Optional<ReleasedEdition> released(Edition edition, Release release, @Nullable AgreedText agreed) {
		Optional<String> signature = this.signatures.of(edition.id(), release.at());
		if (signature.isEmpty()) {
			logger.warn("Edition {}/{} has no signature and is left out; the portal signs it when it starts",
					edition.year(), edition.number());
		}
		return signature.map((jws) -> edition.toReleased(release.at(), jws, agreed));
	}

	private PublicLocality publicly(LocalityProfile locality) {
		Disclosure disclosed = this.disclosure.over(locality.territory()
			.stream()
			.flatMap((change) -> Stream.ofNullable(change.source()))
			.flatMap((source) -> Stream.ofNullable(source.documentId()))
			.collect(Collectors.toSet()));
		Map<String, List<SeriesBreak>> breaks = new LinkedHashMap<>();
		locality.territory().forEach((change) -> {
			Collection<String> indicators = change.indicators().isEmpty() ? List.of("") : change.indicators();
			indicators.forEach((indicator) -> breaks.computeIfAbsent(indicator, (slug) -> new ArrayList<>())
				.add(publicly(change, disclosed)));
		});
		return new PublicLocality(locality.id(), locality.name(), locality.fullName(), locality.mark(),
				locality.accentLight(), locality.accentDark(), locality.word(), locality.places(), breaks);
	}

	private static SeriesBreak publicly(TerritoryChange change, Disclosure disclosed) {
		List<SourceContent> sources = (change.source() != null) ? disclosed.sources(List.of(change.source()))
				: List.of();
		return new SeriesBreak(change.id(), change.startsOn(), change.precision(), change.reason(), sources);
	}

}
