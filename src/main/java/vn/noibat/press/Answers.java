package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Changes;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.EventContent;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.Finding;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.ReleasedPart;
import vn.noibat.edition.SearchPage;
import vn.noibat.edition.SearchResult;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.edition.Verification;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.RunningText;
import vn.noibat.web.Addresses;

/**
 * Puts addresses, dates and terms around what is sealed.
 */
@Component
class Answers {

	// What is compared byte for byte is known as it is, whatever the list was told from.
	private static final Set<Verification.Subject> VERBATIM = Set.of(Verification.Subject.EDITION,
			Verification.Subject.SUBMISSION, Verification.Subject.PAPER);

	private final Addresses addresses;

	private final Imprint imprint;

	Answers(Addresses addresses, Imprint imprint) {
		this.addresses = addresses;
		this.imprint = imprint;
	}

	YearsAnswer years(ArchiveSnapshot archive, ChangedSince since) {
		List<YearEntry> years = archive.years()
			.stream()
			.map((edition) -> yearEntry(archive, edition))
			.filter((year) -> since.covers(year.updatedAt()))
			.toList();
		return new YearsAnswer(years, this.imprint.terms(archive));
	}

	YearAnswer year(ArchiveSnapshot archive, ReleasedEdition edition) {
		YearContent content = edition.content();
		Changes changes = new Changes(archive.editionsOf(edition.year()));
		return new YearAnswer(content.id(), content.year(), content.locality(), content.localityName(), content.stage(),
				content.wording(), this.imprint.wordingNote(content), content.title(), content.introduction(),
				content.conclusion(), content.word(), content.places(), page(content.year(), Language.VI),
				page(content.year(), Language.EN), this.addresses.absolute(this.addresses.apiYear(content.year())),
				Changes.releasedAt(edition), content.fields(),
				content.highlights()
					.stream()
					.map((highlight) -> highlightEntry(content.year(), highlight, changes))
					.toList(),
				content.events().stream().map((event) -> eventEntry(content.year(), event)).toList(),
				content.nominations(), content.facts(), content.indicators(), content.targets(), content.shortcomings(),
				content.tasks(),
				content.documents()
					.stream()
					.map((document) -> documentEntry(archive, document, years(archive, document)))
					.toList(),
				content.trail(), later(archive, edition.year()), editionEntry(archive, edition),
				this.imprint.terms(archive));
	}

	private @Nullable List<LaterEntry> later(ArchiveSnapshot archive, int year) {
		List<LaterEntry> later = archive.laterDocuments(year)
			.stream()
			.map((letter) -> new LaterEntry(documentEntry(archive, letter.document(), List.of(year)), letter.edition(),
					letter.kind(), letter.refersTo(),
					archive.successorOf(letter.document().id()).map((next) -> next.document().id()).orElse(null),
					letter.offices(), Changes.local(letter.issuedAt())))
			.toList();
		return later.isEmpty() ? null : later;
	}

	HighlightAnswer highlight(ArchiveSnapshot archive, ReleasedEdition edition, HighlightContent highlight) {
		YearContent content = edition.content();
		return new HighlightAnswer(
				highlightEntry(content.year(), highlight, new Changes(archive.editionsOf(content.year()))),
				content.year(), content.locality(), content.stage(), content.wording(),
				this.imprint.wordingNote(content), editionEntry(archive, edition), this.imprint.terms(archive));
	}

	EditionsAnswer editions(ArchiveSnapshot archive, int year, ChangedSince since) {
		List<EditionEntry> editions = archive.editionsOf(year)
			.stream()
			.sorted(Comparator.comparingInt(ReleasedEdition::number).reversed())
			.map((edition) -> editionEntry(archive, edition))
			.filter((edition) -> since.covers(edition.releasedAt()))
			.toList();
		return new EditionsAnswer(year, editions, this.imprint.terms(archive));
	}

	IndicatorsAnswer indicators(ArchiveSnapshot archive, ChangedSince since) {
		List<IndicatorEntry> indicators = archive.indicators()
			.stream()
			.map((series) -> indicatorEntry(archive, series))
			.filter((indicator) -> since.covers(indicator.updatedAt()))
			.toList();
		return new IndicatorsAnswer(indicators, this.imprint.terms(archive));
	}

	IndicatorAnswer indicator(ArchiveSnapshot archive, IndicatorSeries series) {
		return new IndicatorAnswer(indicatorEntry(archive, series), series.breaks(),
				series.points().stream().map(this::seriesEntry).toList(), series.remarks(),
				this.imprint.terms(archive));
	}

	DocumentsAnswer documents(ArchiveSnapshot archive, ChangedSince since) {
		List<DocumentEntry> documents = archive.documents()
			.stream()
			.map((entry) -> documentEntry(archive, entry.document(), entry.years()))
			.filter((document) -> since.covers(document.updatedAt()))
			.toList();
		return new DocumentsAnswer(documents, this.imprint.terms(archive));
	}

	DocumentAnswer document(ArchiveSnapshot archive, RegisterEntry entry) {
		return new DocumentAnswer(documentEntry(archive, entry.document(), entry.years()), this.imprint.terms(archive));
	}

	SearchAnswer search(ArchiveSnapshot archive, SearchPage found) {
		return new SearchAnswer(found.query().text(), found.total(), found.query().page(), found.query().size(),
				found.results().stream().map((result) -> searchEntry(archive, result)).toList(),
				this.imprint.terms(archive));
	}

	VerifyAnswer verification(ArchiveSnapshot archive, Verification verification) {
		List<Integer> summaries = verification.summaries();
		boolean summary = verification.findings()
			.stream()
			.anyMatch((finding) -> finding.isSummary() && !finding.isTakenBack()
					&& !VERBATIM.contains(verification.subject()))
				|| (!summaries.isEmpty() && Set.of(Verification.Subject.TEXT, Verification.Subject.DOCUMENT)
					.contains(verification.subject()));
		return new VerifyAnswer(code(verification.subject()), code(verification.state()),
				summary ? this.imprint.noOriginal() : null,
				verification.findings()
					.stream()
					.map((finding) -> findingEntry(archive, verification.subject(), finding))
					.toList(),
				verification.papers()
					.stream()
					.map((paper) -> documentEntry(archive, paper, years(archive, paper)))
					.toList(),
				verification.signatures().isEmpty() ? null : verification.signatures(), this.imprint.terms(archive));
	}

	private FindingEntry findingEntry(ArchiveSnapshot archive, Verification.Subject subject, Finding finding) {
		ReleasedEdition edition = finding.edition();
		boolean withdrawn = finding.isTakenBack();
		List<String> changes = withdrawn ? List.of()
				: archive.after(edition)
					.stream()
					.map((later) -> this.addresses
						.absolute(this.addresses.editionChanges(later.year(), later.number(), Language.VI)))
					.toList();
		DocumentContent document = finding.document();
		return new FindingEntry(code(finding.state()), code(finding.standing()), edition.year(),
				edition.content().wording(), editionEntry(archive, edition),
				(subject == Verification.Subject.SUBMISSION) ? edition.agreed() : null,
				editionEntry(archive, finding.newest()),
				(finding.changedBy() != null) ? editionEntry(archive, finding.changedBy()) : null, changes,
				(document != null) ? documentEntry(archive, document, years(archive, document)) : null,
				(finding.successor() != null) ? finding.successor().document().id() : null,
				(finding.part() != null) ? partEntry(finding.newest(), finding.part()) : null, finding.verbatim(),
				finding.accentsOnly(), finding.pieced(), finding.passage(), finding.appended() ? Boolean.TRUE : null,
				finding.differences().isEmpty() ? null
						: finding.differences()
							.stream()
							.map((piece) -> new DifferenceEntry(code(piece.kind()), piece.text()))
							.toList(),
				withdrawn ? null : edition.content().trail());
	}

	private PartEntry partEntry(ReleasedEdition newest, ReleasedPart part) {
		String path = newest.content()
			.highlightOf(part.id())
			.map((highlight) -> this.addresses.highlight(newest.year(), highlight.rank(), highlight.slug(),
					part.language()))
			.orElseGet(() -> this.addresses.year(newest.year(), part.language()));
		HighlightContent highlight = part.highlight();
		return new PartEntry(part.id(), part.title(), (highlight != null) ? highlight.rank() : null,
				part.language().code(), this.addresses.absolute(path));
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private YearEntry yearEntry(ArchiveSnapshot archive, ReleasedEdition edition) {
		YearContent content = edition.content();
		return new YearEntry(content.id(), content.year(), content.stage(), content.wording(),
				this.imprint.wordingNote(content), content.title(), content.highlights().size(),
				editionEntry(archive, edition), page(content.year(), Language.VI), page(content.year(), Language.EN),
				this.addresses.absolute(this.addresses.apiYear(content.year())), Changes.releasedAt(edition));
	}

	private EditionEntry editionEntry(ArchiveSnapshot archive, ReleasedEdition edition) {
		String url = this.addresses.absolute(this.addresses.apiEdition(edition.year(), edition.number()));
		return new EditionEntry(edition.number(), edition.sha256(), edition.seal().previousSha256(),
				Changes.releasedAt(edition), archive.isTakenBack(edition) ? null : url,
				this.addresses.absolute(this.addresses.apiSignature(edition.year(), edition.number())),
				this.addresses.absolute(this.addresses.verify(edition.sha256(), Language.VI)),
				changes(archive, edition), edition.seal().kind().code(), edition.seal().reason());
	}

	private @Nullable String changes(ArchiveSnapshot archive, ReleasedEdition edition) {
		return (archive.before(edition).isEmpty() || archive.isTakenBack(edition)) ? null
				: this.addresses.absolute(this.addresses.editionChanges(edition.year(), edition.number(), Language.VI));
	}

	private HighlightEntry highlightEntry(int year, HighlightContent highlight, Changes changes) {
		ReleasedEdition changed = changes.lastOf(highlight.id());
		return new HighlightEntry(highlight.id(), highlight.rank(), highlight.slug(), highlight.field(),
				highlight.title(), highlight.officialTitle(), highlight.summary(), highlight.body(),
				RunningText.plain(highlight.body()), page(year, highlight, Language.VI),
				page(year, highlight, Language.EN),
				this.addresses.absolute(this.addresses.apiHighlight(year, highlight.rank())),
				Changes.releasedAt(changed), highlight.facts(), highlight.sources(), highlight.documents(),
				pictures(highlight));
	}

	private @Nullable List<PictureEntry> pictures(HighlightContent highlight) {
		return highlight.shownPictures().isEmpty() ? null : highlight.shownPictures()
			.stream()
			.map((picture) -> new PictureEntry(
					this.addresses.absolute(this.addresses.picture(picture.sha256(), picture.extension())), picture))
			.toList();
	}

	private EventEntry eventEntry(int year, EventContent event) {
		return new EventEntry(event, this.addresses.absolute(this.addresses.event(year, event.id(), Language.VI)),
				this.addresses.absolute(this.addresses.event(year, event.id(), Language.EN)));
	}

	private static List<Integer> years(ArchiveSnapshot archive, DocumentContent document) {
		return archive.document(document.id()).map(RegisterEntry::years).orElse(List.of());
	}

	private DocumentEntry documentEntry(ArchiveSnapshot archive, DocumentContent document, List<Integer> years) {
		return new DocumentEntry(document, years,
				this.addresses.absolute(this.addresses.document(document.id(), Language.VI)),
				this.addresses.absolute(this.addresses.document(document.id(), Language.EN)),
				this.addresses.absolute(this.addresses.apiDocument(document.id())),
				(document.file() != null) ? this.addresses.absolute(this.addresses.documentFile(document.id())) : null,
				archive.laterDocument(document.id())
					.map((letter) -> Changes.local(letter.shownSince()))
					.orElseGet(
							() -> updatedAt(archive, (content) -> content.document(document.id()).stream().toList())));
	}

	private IndicatorEntry indicatorEntry(ArchiveSnapshot archive, IndicatorSeries series) {
		IndicatorContent indicator = series.indicator();
		String slug = indicator.slug();
		String api = this.addresses.absolute(this.addresses.apiIndicator(slug));
		return new IndicatorEntry(slug, indicator.label(), indicator.unit(), indicator.unitLabel(),
				indicator.description(), indicator.key(),
				series.points().stream().map(SeriesPoint::year).distinct().toList(),
				this.addresses.absolute(this.addresses.indicator(slug, Language.VI)),
				this.addresses.absolute(this.addresses.indicator(slug, Language.EN)), api, api + ".csv",
				updatedAt(archive, (content) -> saidOf(slug, content)));
	}

	private SeriesEntry seriesEntry(SeriesPoint point) {
		FactContent fact = point.fact();
		return new SeriesEntry(fact.id(), point.year(), point.edition().year(), fact.kind(), fact.value(), fact.unit(),
				fact.unitLabel(), fact.qualifier(), fact.display(), fact.period(), fact.plan(), fact.derived(),
				fact.statedBy(), fact.statedOn(), fact.note(), fact.sources(),
				link(point.edition().year(), point.highlight()));
	}

	private @Nullable HighlightLink link(int year, @Nullable HighlightContent highlight) {
		return (highlight == null) ? null
				: new HighlightLink(highlight.id(), year, highlight.rank(), highlight.title(),
						page(year, highlight, Language.VI), page(year, highlight, Language.EN),
						this.addresses.absolute(this.addresses.apiHighlight(year, highlight.rank())));
	}

	private SearchEntry searchEntry(ArchiveSnapshot archive, SearchResult result) {
		String page = path(archive, result, Language.VI);
		String english = path(archive, result, Language.EN);
		Integer rank = result.rank();
		String api = switch (result.type()) {
			case "document" -> this.addresses.apiDocument(result.id());
			case "highlight" -> (rank != null) ? this.addresses.apiHighlight(result.year(), rank)
					: this.addresses.apiYear(result.year());
			default -> this.addresses.apiYear(result.year());
		};
		Bilingual title = title(archive, result);
		return new SearchEntry(result.type(), result.id(), result.year(), rank, result.field(), title,
				Map.of(result.snippet().language().code(), result.snippet().html()), this.addresses.absolute(page),
				this.addresses.absolute(english), this.addresses.absolute(api));
	}

	private String path(ArchiveSnapshot archive, SearchResult result, Language language) {
		return switch (result.type()) {
			case "document" -> this.addresses.document(result.id(), language);
			case "highlight" ->
				found(archive, result).map((highlight) -> this.addresses.highlight(result.year(), highlight.rank(),
						highlight.slug(), language))
					.orElseGet(() -> this.addresses.year(result.year(), language));
			default -> this.addresses.event(result.year(), result.id(), language);
		};
	}

	// The index keeps titles in the form it searches; readers get the sealed one.
	private static Bilingual title(ArchiveSnapshot archive, SearchResult result) {
		return found(archive, result).map(HighlightContent::title)
			.or(() -> archive.year(result.year())
				.flatMap((edition) -> edition.content()
					.events()
					.stream()
					.filter((event) -> event.id().equals(result.id()))
					.map(EventContent::title)
					.findFirst()))
			.orElse(result.title());
	}

	private static Optional<HighlightContent> found(ArchiveSnapshot archive, SearchResult result) {
		return archive.year(result.year()).flatMap((edition) -> edition.content().highlightOf(result.id()));
	}

	// Over all years: what is missing from the newest edition may have stood in one
	// before.
	private static OffsetDateTime updatedAt(ArchiveSnapshot archive, Function<YearContent, List<?>> part) {
		return archive.years()
			.stream()
			.map((edition) -> archive.editionsOf(edition.year()))
			.filter((editions) -> editions.stream().anyMatch((edition) -> !part.apply(edition.content()).isEmpty()))
			.map((editions) -> Changes.releasedAt(new Changes(editions).last(part)))
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

	private static List<Object> saidOf(String indicator, YearContent content) {
		List<Object> said = new ArrayList<>();
		content.indicators().stream().filter((one) -> one.slug().equals(indicator)).forEach(said::add);
		content.allFacts().stream().filter((fact) -> fact.indicator().equals(indicator)).forEach(said::add);
		content.shortcomings()
			.stream()
			.filter((shortcoming) -> indicator.equals(shortcoming.indicator()))
			.forEach(said::add);
		return said;
	}

	private String page(int year, Language language) {
		return this.addresses.absolute(this.addresses.year(year, language));
	}

	private String page(int year, HighlightContent highlight, Language language) {
		return this.addresses.absolute(this.addresses.highlight(year, highlight.rank(), highlight.slug(), language));
	}

}
