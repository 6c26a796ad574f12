package vn.noibat.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.noibat.account.Person;
import vn.noibat.document.Bodies;
import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Visibility;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.FactKind;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.PartOfYear;
import vn.noibat.figure.StatedUnit;
import vn.noibat.highlight.Importing;
import vn.noibat.highlight.StandingHighlight;
import vn.noibat.paper.ReadPaper;
import vn.noibat.text.DateMention;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentReference;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.Quantity;
import vn.noibat.text.Span;
import vn.noibat.year.Almanac;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * Makes of what was understood of a paper the parts that people decide, each with what
 * the portal proposes.
 */
@Component
class Proposing {

	/** The most figures, references or dates of one highlight that are asked about. */
	static final int MOST = 120;

	private static final int MOST_HIGHLIGHTS = 200;

	private static final int LONGEST_TITLE = 160;

	private static final String OFFICE = "Văn phòng";

	private static final Pattern OFFICE_SYMBOL = Pattern.compile("/VP(?:-|$)");

	private static final Pattern YEAR_NAMED = Pattern.compile("(?iu)năm\\h+((?:19|20)\\d\\d)");

	private final Bodies bodies;

	private final Register register;

	private final Figures figures;

	private final Importing importing;

	private final YearKeeping years;

	private final Almanac almanac;

	Proposing(Bodies bodies, Register register, Figures figures, Importing importing, YearKeeping years,
			Almanac almanac) {
		this.bodies = bodies;
		this.register = register;
		this.figures = figures;
		this.importing = importing;
		this.years = years;
		this.almanac = almanac;
	}

	/** The lines of the paper, and what was found in it that no part asks about. */
	PaperLines lines(UnderstoodPaper paper) {
		Set<Span> asked = highlights(paper).stream()
			.limit(MOST_HIGHLIGHTS)
			.flatMap(Proposing::asked)
			.collect(Collectors.toSet());
		List<PaperLines.Mention> mentions = Stream
			.of(paper.quantities().stream().map((one) -> mention(one.quantity().span(), "figure")),
					paper.references().stream().map((one) -> mention(one.span(), "reference")),
					paper.dates().stream().map((one) -> mention(one.span(), "date")))
			.flatMap((all) -> all)
			.filter((one) -> !asked.contains(new Span(one.from(), one.until())))
			.toList();
		return new PaperLines(paper.parts()
			.stream()
			.map((part) -> new PaperLines.Line(part.span().from(), part.span().until(), part.kind().name()))
			.toList(), mentions);
	}

	private static Stream<Span> asked(UnderstoodHighlight highlight) {
		return Stream
			.of(highlight.quantities().stream().limit(MOST).map((one) -> one.quantity().span()),
					highlight.references().stream().limit(MOST).map(DocumentReference::span),
					highlight.dates().stream().limit(MOST).map(DateMention::span))
			.flatMap((spans) -> spans);
	}

	/**
	 * The parts, in the order of the paper's kinds: letters, the list, its highlights.
	 */
	List<IntakePart> parts(UUID intake, ReadPaper read, UnderstoodPaper paper, Person person) {
		Sheets sheets = new Sheets(read);
		List<IntakePart> parts = new ArrayList<>();
		IssuerNames names = new IssuerNames(this.bodies.bodies(),
				this.almanac.locality().map((locality) -> locality.name().vi()).orElse(""));
		Letter carrier = carrier(paper);
		for (Letter letter : paper.letters()) {
			LetterFound found = found(letter, letter == carrier, paper.text(), sheets);
			parts.add(IntakePart.of(intake, parts.size() + 1, IntakePartKind.LETTER, found, choice(letter, names)));
		}
		UnderstoodList list = paper.list();
		if (list != null) {
			parts.add(list(intake, parts.size() + 1, list, paper, sheets, names()));
			parts.addAll(highlights(intake, parts.size(), list, paper, sheets, person));
		}
		return parts;
	}

	private static List<UnderstoodHighlight> highlights(UnderstoodPaper paper) {
		UnderstoodList list = paper.list();
		return (list != null) ? list.highlights() : List.of();
	}

	private static PaperLines.Mention mention(Span span, String sort) {
		return new PaperLines.Mention(span.from(), span.until(), sort);
	}

	// The letter around the list, else the last one before it, else the first.
	private static @Nullable Letter carrier(UnderstoodPaper paper) {
		UnderstoodList list = paper.list();
		if (list == null) {
			return null;
		}
		return paper.letters()
			.stream()
			.filter((letter) -> letter.span().overlaps(list.span()))
			.findFirst()
			.or(() -> paper.letters()
				.stream()
				.filter((letter) -> letter.span().from() <= list.span().from())
				.reduce((one, next) -> next))
			.or(() -> paper.letters().stream().findFirst())
			.orElse(null);
	}

	private static LetterFound found(Letter letter, boolean carriesList, String text, Sheets sheets) {
		Map<String, List<Found>> rows = new LinkedHashMap<>();
		row(rows, "issuer", Stream.of(letter.parent(), letter.issuer()), text, sheets);
		row(rows, "number", Stream.of(letter.number()), text, sheets);
		row(rows, "place", Stream.of(letter.place()), text, sheets);
		date(rows, "issuedOn", letter.date(), text, sheets);
		date(rows, "signedAt", letter.signedAt(), text, sheets);
		row(rows, "form", Stream.of(letter.form()), text, sheets);
		row(rows, "subject", Stream.of(letter.subject()), text, sheets);
		row(rows, "urgency", Stream.of(letter.urgencyMark()), text, sheets);
		row(rows, "addressees", letter.addressees().stream(), text, sheets);
		row(rows, "recipients", letter.recipients().stream(), text, sheets);
		row(rows, "signatory", Stream.of(letter.signatory()), text, sheets);
		row(rows, "position", Stream.of(letter.authority(), letter.signatoryTitle()), text, sheets);
		return new LetterFound(letter.span().from(), letter.span().until(), carriesList, rows);
	}

	private static void row(Map<String, List<Found>> rows, String name, Stream<@Nullable Excerpt> excerpts, String text,
			Sheets sheets) {
		List<Found> found = excerpts.filter(Objects::nonNull)
			.map((excerpt) -> Found.of(Objects.requireNonNull(excerpt).span(), text, sheets))
			.toList();
		if (!found.isEmpty()) {
			rows.put(name, found);
		}
	}

	private static void date(Map<String, List<Found>> rows, String name, @Nullable DateMention date, String text,
			Sheets sheets) {
		if (date != null) {
			rows.put(name, List.of(Found.of(date.span(), text, sheets)));
		}
	}

	private LetterChoice choice(Letter letter, IssuerNames names) {
		String parent = words(letter.parent());
		String issuer = words(letter.issuer());
		LocalDate day = Optional.ofNullable(letter.date()).flatMap(DateMention::day).orElse(null);
		// "374 /VP-BC": a number has no spaces.
		String number = words(letter.number()).replaceAll("\\s+", "");
		Optional<RegisteredDocument> document = document(number, names.find(parent, issuer), day);
		Optional<Body> body = document.map(RegisteredDocument::issuer)
			.or(() -> isOfTheOffice(number, words(letter.signatoryTitle())) ? names.find(issuer, OFFICE)
					: Optional.empty())
			.or(() -> names.find(parent, issuer));
		String position = Stream.of(words(letter.authority()), words(letter.signatoryTitle()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		String newIssuer = body.isPresent() ? ""
				: Stream.of(issuer, parent)
					.filter((part) -> !part.isEmpty())
					.map((part) -> Capitals.sentence(part, names()))
					.collect(Collectors.joining(" "));
		return new LetterChoice(document.map(RegisteredDocument::id).orElse(""), number, body.map(Body::id).orElse(""),
				newIssuer, "",
				(letter.form() != null) ? Capitals.sentence(words(letter.form()), List.of()) : "Công văn",
				(day != null) ? day.toString() : "", moment(letter.signedAt()), words(letter.place()),
				words(letter.subject()), letter.urgency().code(), lines(letter.addressees()),
				lines(letter.recipients()), "", words(letter.signatory()), position, Visibility.NOTHING.code());
	}

	// A letterhead may name only the body whose office writes.
	private static boolean isOfTheOffice(String number, String signatoryTitle) {
		return OFFICE_SYMBOL.matcher(number).find() && Folding.fold(signatoryTitle).contains(Folding.fold(OFFICE));
	}

	// The same number on the same day is one document, whatever the letterhead calls its
	// issuer; without a day it is the number of the same issuer.
	private Optional<RegisteredDocument> document(String number, Optional<Body> issuer, @Nullable LocalDate day) {
		if (number.isEmpty()) {
			return Optional.empty();
		}
		List<RegisteredDocument> meant = this.register.named(number)
			.stream()
			.filter((one) -> (day != null) ? one.issuedOn().equals(day)
					: issuer.filter((body) -> body.id().equals(one.issuer().id())).isPresent())
			.toList();
		List<RegisteredDocument> same = (meant.size() == 1) ? meant
				: meant.stream()
					.filter((one) -> issuer.filter((body) -> body.id().equals(one.issuer().id())).isPresent())
					.toList();
		return (same.size() == 1) ? Optional.of(same.get(0)) : Optional.empty();
	}

	private static String moment(@Nullable DateMention date) {
		return (date != null && date.date() instanceof OffsetDateTime moment)
				? LocalDateTime.ofInstant(moment.toInstant(), Dates.ZONE).truncatedTo(ChronoUnit.SECONDS).toString()
				: "";
	}

	private static IntakePart list(UUID intake, int number, UnderstoodList list, UnderstoodPaper paper, Sheets sheets,
			List<String> names) {
		Excerpt title = list.title();
		ListFound found = new ListFound(list.span().from(), list.span().until(),
				(title != null) ? Found.of(title.span(), paper.text(), sheets) : null,
				found(list.introduction(), paper.text(), sheets), found(list.closing(), paper.text(), sheets));
		Integer year = list.year();
		ListChoice choice = new ListChoice((year != null) ? String.valueOf(year) : "", "",
				(title != null) ? Capitals.sentence(title.words(), names) : "", "", paragraphs(list.introduction()), "",
				paragraphs(list.closing()));
		return IntakePart.of(intake, number, IntakePartKind.LIST, found, choice);
	}

	private List<IntakePart> highlights(UUID intake, int before, UnderstoodList list, UnderstoodPaper paper,
			Sheets sheets, Person person) {
		Integer year = list.year();
		Optional<WorkingYear> working = this.years.years()
			.stream()
			.filter((one) -> year != null && one.year() == year)
			.findFirst();
		List<StandingHighlight> standing = new ArrayList<>(
				working.map((one) -> this.importing.list(one.id(), person)).orElse(List.of()));
		boolean sameLength = standing.size() == list.highlights().size();
		Catalogue catalogue = this.figures.catalogue();
		IndicatorProposals proposals = new IndicatorProposals(catalogue.indicators().values(),
				this.importing.figures(person)
					.stream()
					.filter((figure) -> year == null || figure.year() != year)
					.toList());
		String locality = this.almanac.locality().map((one) -> one.name().vi()).orElse("");
		List<String> names = names();
		List<IntakePart> parts = new ArrayList<>();
		for (UnderstoodHighlight highlight : list.highlights().stream().limit(MOST_HIGHLIGHTS).toList()) {
			HighlightFound found = found(highlight, paper.text(), sheets, proposals, locality);
			Optional<StandingHighlight> target = Matching.find(found.place(),
					(found.heading() != null) ? found.heading().words() : null, found.body(), sameLength, standing);
			target.ifPresent(standing::remove);
			parts.add(IntakePart.of(intake, before + parts.size() + 1, IntakePartKind.HIGHLIGHT, found,
					choice(highlight, found, target, year, catalogue, names)));
		}
		return parts;
	}

	private static HighlightFound found(UnderstoodHighlight highlight, String text, Sheets sheets,
			IndicatorProposals proposals, String locality) {
		Excerpt heading = highlight.heading();
		return new HighlightFound(highlight.span().from(), highlight.span().until(), highlight.place(),
				(heading != null) ? Found.of(heading.span(), text, sheets) : null, paragraphs(highlight.body()),
				highlight.quantities()
					.stream()
					.limit(MOST)
					.map((one) -> found(one, text, sheets, proposals, locality))
					.toList(),
				highlight.references()
					.stream()
					.limit(MOST)
					.map((one) -> new FoundReference(Found.of(one.span(), text, sheets),
							Optional.ofNullable(one.number()).map((number) -> number.written()).orElse(null),
							Optional.ofNullable(one.date()).map(DateMention::iso).orElse(null),
							Optional.ofNullable(one.issuer()).map((span) -> span.in(text)).orElse(null)))
					.toList(),
				highlight.dates()
					.stream()
					.limit(MOST)
					.map((one) -> new FoundDate(Found.of(one.span(), text, sheets), one.iso()))
					.toList());
	}

	private static FoundFigure found(UnderstoodQuantity understood, String text, Sheets sheets,
			IndicatorProposals proposals, String locality) {
		Quantity quantity = understood.quantity();
		Found at = Found.of(quantity.span(), text, sheets);
		String sentence = sheets.sentence(at.from(), at.until());
		Excerpt subject = understood.subject();
		String measure = measure(quantity);
		String before = (subject != null) ? subject.words() : before(sentence, at.words());
		Quantity.Comparison comparison = quantity.comparison();
		Span base = (comparison != null) ? comparison.base() : null;
		String against = (base != null) ? base.in(text) : "";
		Proposal proposal = proposals
			.propose(before + " " + measure + " " + against, measure, understood.kind().code(), sentence, at.words(),
					locality)
			.orElse(null);
		return new FoundFigure(at, sentence, quantity.numbered().in(text).strip(), measure, quantity.qualifier().code(),
				understood.kind().code(), against.isEmpty() ? null : against,
				(subject != null) ? subject.words() : null, proposal);
	}

	private static String before(String sentence, String words) {
		int at = sentence.indexOf(words);
		return (at > 0) ? sentence.substring(0, at) : "";
	}

	// A place in a row counts in places.
	private static String measure(Quantity quantity) {
		return (quantity.kind() == Quantity.Kind.RANK) ? "hạng" : quantity.measure();
	}

	private HighlightChoice choice(UnderstoodHighlight highlight, HighlightFound found,
			Optional<StandingHighlight> target, @Nullable Integer year, Catalogue catalogue, List<String> names) {
		Found heading = found.heading();
		Excerpt named = highlight.heading();
		String official = (heading != null && named != null) ? named.words() : "";
		String title = target.map((one) -> one.title().vi())
			.orElse((!official.isEmpty()) ? Capitals.sentence(official, names) : firstWords(found.body()));
		List<FigureChoice> figures = new ArrayList<>();
		for (int i = 0; i < found.figures().size(); i++) {
			figures.add(choice(found.figures().get(i), highlight.quantities().get(i).quantity(), year, catalogue));
		}
		return new HighlightChoice("", target.map(StandingHighlight::id).orElse(""),
				target.map((one) -> String.valueOf(one.revision())).orElse(""),
				target.map(StandingHighlight::field).orElse(""), title, official, "true", found.body(), figures,
				highlight.references().stream().limit(MOST).map((one) -> choice(one)).toList(),
				found.dates().stream().map((one) -> new DateChoice("", one.iso())).toList());
	}

	private static FigureChoice choice(FoundFigure found, Quantity quantity, @Nullable Integer listYear,
			Catalogue catalogue) {
		Proposal proposal = found.proposal();
		IndicatorDefinition indicator = (proposal != null && proposal.sure())
				? catalogue.indicators().get(proposal.indicator()) : null;
		StatedUnit unit = Optional.ofNullable(indicator)
			.map(IndicatorDefinition::unit)
			.or(() -> unit(found.measure(), catalogue))
			.orElse(null);
		BigDecimal value = (unit != null) ? IndicatorProposals.counted(quantity.low(), found.measure(), unit)
				: quantity.low();
		Integer year = namedYear(found).orElse(listYear);
		// Of the whole year, unless the words say of which part.
		PartOfYear part = (year != null)
				? PartOfYear.in(before(found.sentence(), found.at().words()), year).orElse(null) : null;
		LocalDate first = (part != null) ? part.from() : (year != null) ? LocalDate.of(year, 1, 1) : null;
		LocalDate last = (part != null) ? part.until() : (year != null) ? LocalDate.of(year, 12, 31) : null;
		return new FigureChoice("", (indicator != null) ? indicator.slug() : "", found.kind(),
				quantity.isRange() ? found.value() : Numbers.format(value, Language.VI).replace('\u2212', '-'),
				(unit != null) ? unit.code() : "", found.qualifier(), (first != null) ? first.toString() : "",
				(last != null) ? last.toString() : "", "", "", "", "");
	}

	// The same magnitude before any other of the same noun.
	private static Optional<StatedUnit> unit(String measure, Catalogue catalogue) {
		String folded = Folding.fold(measure);
		List<StatedUnit> fitting = catalogue.units()
			.values()
			.stream()
			.filter((unit) -> !measure.isEmpty() && IndicatorProposals.fits(measure, unit))
			.toList();
		return fitting.stream()
			.filter((unit) -> Folding.fold(unit.code()).equals(folded))
			.findFirst()
			.or(() -> fitting.stream()
				.filter((unit) -> IndicatorProposals.counted(BigDecimal.ONE, measure, unit)
					.compareTo(BigDecimal.ONE) == 0)
				.findFirst())
			.or(() -> fitting.stream().findFirst());
	}

	// A year named before the number in its sentence: "năm 2022 đạt 140 nghìn tỷ đồng".
	private static Optional<Integer> namedYear(FoundFigure found) {
		if (FactKind.of(found.kind()) == FactKind.COMPARISON) {
			return Optional.empty();
		}
		return YEAR_NAMED.matcher(before(found.sentence(), found.at().words()))
			.results()
			.map((MatchResult year) -> Integer.valueOf(year.group(1)))
			.reduce((one, next) -> next);
	}

	private ReferenceChoice choice(DocumentReference reference) {
		List<RegisteredDocument> meant = Optional.ofNullable(reference.number())
			.map((number) -> this.register.named(number.written()))
			.orElse(List.of());
		Optional<LocalDate> day = Optional.ofNullable(reference.date()).flatMap(DateMention::day);
		List<RegisteredDocument> dated = meant.stream()
			.filter((one) -> day.isEmpty() || one.issuedOn().equals(day.get()))
			.toList();
		return new ReferenceChoice("", (dated.size() == 1) ? dated.get(0).id() : "");
	}

	private static List<Found> found(List<Excerpt> excerpts, String text, Sheets sheets) {
		return excerpts.stream().map((excerpt) -> Found.of(excerpt.span(), text, sheets)).toList();
	}

	private static String paragraphs(List<Excerpt> excerpts) {
		return excerpts.stream().map(Excerpt::words).collect(Collectors.joining("\n\n"));
	}

	private static String lines(List<Excerpt> excerpts) {
		return excerpts.stream().map(Excerpt::words).collect(Collectors.joining("\n"));
	}

	private static String words(@Nullable Excerpt excerpt) {
		return (excerpt != null) ? excerpt.words() : "";
	}

	// Of a highlight without a heading, its first sentence, cut between words.
	private static String firstWords(String body) {
		String first = Arrays.stream(body.split("(?<=[.;!?])\\s+|\\n")).findFirst().orElse("").strip();
		first = first.replaceFirst("[.;:]+$", "");
		if (first.length() <= LONGEST_TITLE) {
			return first;
		}
		int comma = first.lastIndexOf(',', LONGEST_TITLE);
		int space = first.lastIndexOf(' ', LONGEST_TITLE);
		return first.substring(0, (comma > LONGEST_TITLE / 3) ? comma : (space > 0) ? space : LONGEST_TITLE);
	}

	// The names that the portal knows; the longest first, since they hold others.
	private List<String> names() {
		return Stream
			.concat(this.almanac.locality().map((locality) -> locality.name().vi()).stream(),
					this.bodies.bodies().stream().map((body) -> body.name().vi()))
			.distinct()
			.sorted(java.util.Comparator.comparingInt((String name) -> -name.length()))
			.toList();
	}

}
