package vn.noibat.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Bodies;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Cataloguing;
import vn.noibat.figure.FactKind;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.NewSource;
import vn.noibat.figure.SourcePlace;
import vn.noibat.figure.SourceReference;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.ImportedHighlight;
import vn.noibat.highlight.Importing;
import vn.noibat.highlight.TakenFigure;
import vn.noibat.highlight.TakenHighlight;
import vn.noibat.paper.ReadPaper;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearTexts;
import vn.noibat.year.YearWriting;

/**
 * The door through which a paper goes into the register and the list: all that was
 * accepted of it, in one transaction, or nothing.
 */
@Service
@Transactional
class Accepting {

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final Intakes intakes;

	private final IntakeParts parts;

	private final Statements statements;

	private final Registering registering;

	private final Register register;

	private final Bodies bodies;

	private final FileStore files;

	private final Cataloguing cataloguing;

	private final Figures figures;

	private final Importing importing;

	private final YearKeeping years;

	private final YearWriting writing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accepting(Intakes intakes, IntakeParts parts, Statements statements, Registering registering, Register register,
			Bodies bodies, FileStore files, Cataloguing cataloguing, Figures figures, Importing importing,
			YearKeeping years, YearWriting writing, ApplicationEventPublisher events, Clock clock) {
		this.intakes = intakes;
		this.parts = parts;
		this.statements = statements;
		this.registering = registering;
		this.register = register;
		this.bodies = bodies;
		this.files = files;
		this.cataloguing = cataloguing;
		this.figures = figures;
		this.importing = importing;
		this.years = years;
		this.writing = writing;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Registers a letter of a paper as it was gone through; a paper without a list is
	 * finished with its last letter.
	 * @param seen the state of the part that was read
	 * @return the document
	 * @throws vn.noibat.document.DocumentExists when the number is taken
	 * @throws RefusedRequest 409 when something is missing or it is registered already
	 */
	RegisteredDocument register(UUID id, int number, int seen, Person person) {
		person.require(Role.CLERK);
		Intake intake = held(id);
		intake.requireOpen();
		List<IntakePart> all = this.parts.findByIntakeIdOrderByNumber(id);
		IntakePart part = all.stream()
			.filter((one) -> one.number() == number && one.kind() == IntakePartKind.LETTER)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		if (part.version() != seen) {
			throw new DecidedMeanwhile(number);
		}
		RegisteredDocument registered = registered(intake, part, person);
		boolean list = all.stream().anyMatch((one) -> one.kind() == IntakePartKind.HIGHLIGHT);
		boolean done = all.stream()
			.filter((one) -> one.kind() == IntakePartKind.LETTER)
			.allMatch((one) -> one.chosen(LetterChoice.class).isLinked());
		if (!list && done) {
			finish(intake, IntakeState.REGISTERED, Map.of("document", registered.id()), person);
		}
		return registered;
	}

	/**
	 * Takes everything over that was accepted of a paper.
	 * @param seen the state of all parts, as it was on the screen
	 * @return the year whose list it is
	 * @throws RefusedRequest 409 when something is undecided or missing, when the letter
	 * waits for the clerk, when the year is not open for it, or when somebody changed a
	 * highlight since it was held against
	 */
	WorkingYear accept(UUID id, String seen, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Intake intake = held(id);
		intake.requireOpen();
		OpenedIntake opened = new OpenedIntake(intake.toRecord(), intake.fileId(), intake.paper(), intake.lines(),
				this.parts.findByIntakeIdOrderByNumber(id));
		if (!opened.state().equals(seen)) {
			throw RefusedRequest.conflict("intake.changed");
		}
		WorkingYear year = year(opened);
		List<IntakePart> taken = taken(opened);
		this.importing.requireOpen(year.id(), person);
		// The year before anything is announced: the journal is held from there on.
		this.years.hold(year.id());
		SourceReference source = source(intake, opened, person);
		Origin origin = new Origin(source.id(), opened.carrier().isEmpty() || source.documentId() != null);
		Map<String, Integer> counts = take(intake, opened.paper(), year, taken, origin, person);
		// The list first: with it the year of which only events were on file opens for
		// texts.
		write(year, opened, person);
		Map<String, String> details = new LinkedHashMap<>();
		counts.forEach((what, count) -> details.put(what, String.valueOf(count)));
		details.put("source", source.id());
		finish(intake, IntakeState.ACCEPTED, details, person);
		return year;
	}

	private WorkingYear year(OpenedIntake opened) {
		Integer number = opened.card().year();
		if (number == null) {
			throw RefusedRequest.conflict("intake.year.unknown");
		}
		return this.years.years()
			.stream()
			.filter((year) -> year.year() == number)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.conflict("intake.year.missing", String.valueOf(number)));
	}

	// Every highlight is decided, and of those taken every figure: nothing slips by.
	private static List<IntakePart> taken(OpenedIntake opened) {
		List<IntakePart> highlights = opened.parts(IntakePartKind.HIGHLIGHT);
		List<IntakePart> taken = highlights.stream()
			.filter((part) -> part.chosen(HighlightChoice.class).isTaken())
			.toList();
		long open = highlights.stream()
			.map((part) -> part.chosen(HighlightChoice.class))
			.filter((choice) -> choice.isOpen() || choice.isTaken() && choice.undecided() > 0
					|| !choice.missing().isEmpty())
			.count();
		if (open > 0) {
			throw RefusedRequest.conflict("intake.unfinished", open);
		}
		if (taken.isEmpty()) {
			throw RefusedRequest.conflict("intake.nothing");
		}
		List<String> targets = taken.stream()
			.map((part) -> part.chosen(HighlightChoice.class).target())
			.filter((target) -> !target.isEmpty())
			.toList();
		if (targets.stream().distinct().count() < targets.size()) {
			throw RefusedRequest.conflict("intake.target.twice");
		}
		return taken;
	}

	private SourceReference source(Intake intake, OpenedIntake opened, Person person) {
		Optional<IntakePart> carrier = opened.carrier()
			.filter((part) -> !part.chosen(LetterChoice.class).number().isEmpty()
					|| part.chosen(LetterChoice.class).isLinked());
		if (carrier.isEmpty()) {
			return this.cataloguing.addSource(new NewSource("list", title(opened), null, null, null, null), person);
		}
		LetterChoice letter = carrier.get().chosen(LetterChoice.class);
		if (!letter.isLinked() && !person.has(Role.CLERK)) {
			throw RefusedRequest.conflict("intake.letter.unregistered", letter.number());
		}
		RegisteredDocument document = letter.isLinked() ? this.register.document(letter.document())
				: registered(intake, carrier.get(), person);
		return this.figures.catalogue()
			.sources()
			.values()
			.stream()
			.filter((source) -> document.id().equals(source.documentId()))
			.findFirst()
			.orElseGet(() -> this.cataloguing
				.addSource(new NewSource("document", Bilingual.of(document.form().vi() + " " + document.number()),
						document.issuer().name(), document.issuedOn(), document.id(), null), person));
	}

	private static Bilingual title(OpenedIntake opened) {
		return opened.parts(IntakePartKind.LIST)
			.stream()
			.map((part) -> part.chosen(ListChoice.class).title())
			.filter((title) -> !title.isEmpty())
			.findFirst()
			.map(Bilingual::of)
			.orElseThrow(() -> RefusedRequest.conflict("intake.title.missing"));
	}

	private RegisteredDocument registered(Intake intake, IntakePart part, Person person) {
		LetterChoice letter = part.chosen(LetterChoice.class);
		if (letter.isLinked()) {
			throw RefusedRequest.conflict("intake.letter.linked", letter.number());
		}
		List<String> missing = letter.missing();
		if (!missing.isEmpty()) {
			throw RefusedRequest.conflict(missing.get(0));
		}
		Upload file = upload(intake);
		String issuer = letter.issuer().isEmpty()
				? this.bodies.addBody(null, Bilingual.of(letter.issuerVi(), letter.issuerEn()), person).id()
				: letter.issuer();
		RegisteredDocument registered = this.registering.register(letter.document(issuer, file != null), file, person);
		part.decide(part.version(), letter.linked(registered.id()), person.account(), this.clock.instant());
		this.parts.saveAndFlush(part);
		return registered;
	}

	// What the register keeps of a document is its PDF or DOCX.
	private @Nullable Upload upload(Intake intake) {
		StoredFile file = this.files.file(intake.fileId());
		boolean kept = file.mediaType().equals("application/pdf") || file.mediaType().equals(DOCX);
		return kept ? new Upload(file.name(), this.files.content(file.id())) : null;
	}

	private void write(WorkingYear year, OpenedIntake opened, Person person) {
		Optional<ListChoice> found = opened.parts(IntakePartKind.LIST)
			.stream()
			.map((part) -> part.chosen(ListChoice.class))
			.filter((list) -> list.takesTitle() || list.takesIntroduction() || list.takesClosing())
			.findFirst();
		if (found.isEmpty()) {
			return;
		}
		ListChoice list = found.get();
		YearTexts now = this.writing.texts(year.year(), person, Role.EDITOR);
		Bilingual title = list.takesTitle() ? renewed(list.title(), now.year().title()) : now.year().title();
		Bilingual introduction = list.takesIntroduction() ? renewed(list.introduction(), now.introduction())
				: now.introduction();
		Bilingual closing = list.takesClosing() ? renewed(list.closing(), now.conclusion()) : now.conclusion();
		if (!title.equals(now.year().title()) || !Objects.equals(introduction, now.introduction())
				|| !Objects.equals(closing, now.conclusion())) {
			this.writing.write(year.id(), now.revision(), title, introduction, closing, now.year().wording(), person,
					Role.EDITOR);
		}
	}

	private static Bilingual renewed(String text, @Nullable Bilingual before) {
		return Bilingual.of(text, (before != null) ? before.en() : null);
	}

	private Map<String, Integer> take(Intake intake, ReadPaper paper, WorkingYear year, List<IntakePart> parts,
			Origin origin, Person person) {
		Sheets sheets = new Sheets(paper);
		Map<String, String> added = new HashMap<>();
		List<TakenHighlight> taken = new ArrayList<>();
		for (IntakePart part : parts) {
			taken.add(taken(part.found(HighlightFound.class), part.chosen(HighlightChoice.class), paper, sheets, origin,
					added, person));
		}
		List<ImportedHighlight> imported = this.importing.take(year.id(), taken, person);
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (int i = 0; i < parts.size(); i++) {
			state(intake.getId(), parts.get(i), imported.get(i), paper, sheets, counts);
		}
		return counts;
	}

	private TakenHighlight taken(HighlightFound found, HighlightChoice choice, ReadPaper paper, Sheets sheets,
			Origin origin, Map<String, String> added, Person person) {
		List<TakenFigure> figures = new ArrayList<>();
		for (int i = 0; i < found.figures().size(); i++) {
			FigureChoice figure = choice.figures().get(i);
			if (figure.isTaken()) {
				figures.add(taken(found.figures().get(i), named(figure, added, person), origin));
			}
		}
		Found begins = begins(found, paper, sheets);
		return new TakenHighlight(choice.target().isEmpty() ? null : choice.target(), choice.revision(), found.place(),
				choice.field(), choice.title(), choice.officialTitle().isEmpty() ? null : choice.officialTitle(),
				choice.takesBody() ? choice.body() : null, figures, origin.source, origin.place(begins, begins.words()),
				documents(choice));
	}

	// The same new word, needed for several figures, is added once.
	private FigureChoice named(FigureChoice figure, Map<String, String> added, Person person) {
		String unit = figure.unit();
		if (figure.addsUnit()) {
			unit = added.computeIfAbsent("unit " + figure.newUnitVi(),
					(key) -> this.cataloguing.addUnit(Bilingual.of(figure.newUnitVi(), figure.newUnitEn()), person)
						.code());
		}
		String indicator = figure.indicator();
		if (figure.addsIndicator()) {
			String counted = unit;
			indicator = added.computeIfAbsent("indicator " + figure.newIndicatorVi(), (key) -> {
				IndicatorDefinition definition = this.cataloguing
					.addIndicator(Bilingual.of(figure.newIndicatorVi(), figure.newIndicatorEn()), counted, person);
				return definition.slug();
			});
		}
		Catalogue catalogue = this.figures.catalogue();
		if (!catalogue.units().containsKey(unit) || !catalogue.indicators().containsKey(indicator)) {
			throw RefusedRequest.conflict("intake.figure.unknown", figure.value());
		}
		return figure.with(indicator, unit);
	}

	private static TakenFigure taken(FoundFigure found, FigureChoice figure, Origin origin) {
		return new TakenFigure(figure.indicator(), FactKind.of(figure.kind()),
				Objects.requireNonNull(Typed.decimal(figure.value())), figure.unit(), figure.qualifier(),
				FigureReading.display(found, figure), Objects.requireNonNull(Typed.day(figure.from())),
				Objects.requireNonNull(Typed.day(figure.until())), origin.source,
				origin.place(found.at(), found.sentence()));
	}

	private List<String> documents(HighlightChoice choice) {
		return choice.references()
			.stream()
			.filter(ReferenceChoice::isTaken)
			.map((reference) -> document(reference.document()))
			.toList();
	}

	private String document(String idOrNumber) {
		List<RegisteredDocument> named = this.register.named(idOrNumber);
		if (named.size() != 1) {
			throw RefusedRequest.conflict(named.isEmpty() ? "intake.reference.unknown" : "intake.reference.several",
					idOrNumber);
		}
		return named.get(0).id();
	}

	private void state(UUID intake, IntakePart part, ImportedHighlight imported, ReadPaper paper, Sheets sheets,
			Map<String, Integer> counts) {
		HighlightFound found = part.found(HighlightFound.class);
		HighlightChoice choice = part.chosen(HighlightChoice.class);
		keep(Statement.highlight(intake, begins(found, paper, sheets), imported.id()), "highlights", counts);
		int taken = 0;
		for (int i = 0; i < found.figures().size(); i++) {
			if (choice.figures().get(i).isTaken()) {
				keep(Statement.figure(intake, found.figures().get(i).at(), imported.id(), imported.facts().get(taken)),
						"figures", counts);
				taken++;
			}
		}
		for (int i = 0; i < found.references().size(); i++) {
			ReferenceChoice reference = choice.references().get(i);
			if (reference.isTaken()) {
				keep(Statement.reference(intake, found.references().get(i).at(), imported.id(),
						document(reference.document())), "references", counts);
			}
		}
		for (int i = 0; i < found.dates().size(); i++) {
			DateChoice date = choice.dates().get(i);
			if (date.isTaken()) {
				keep(Statement.date(intake, found.dates().get(i).at(), imported.id(), date.iso()), "dates", counts);
			}
		}
	}

	private void keep(Statement statement, String what, Map<String, Integer> counts) {
		this.statements.save(statement);
		counts.merge(what, 1, Integer::sum);
	}

	private static Found begins(HighlightFound found, ReadPaper paper, Sheets sheets) {
		Found heading = found.heading();
		if (heading != null) {
			return heading;
		}
		int end = paper.text().indexOf('\n', found.from());
		int until = (end < 0 || end > found.until()) ? found.until() : end;
		return Found.of(new vn.noibat.text.Span(found.from(), until), paper.text(), sheets);
	}

	private void finish(Intake intake, IntakeState state, Map<String, String> details, Person person) {
		intake.finish(state, person.account(), this.clock.instant());
		this.intakes.saveAndFlush(intake);
		this.events.publishEvent(new PaperClosed(intake.getId(), intake.year(), state, details, person.account()));
	}

	private Intake held(UUID id) {
		return this.intakes.findHeld(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	/**
	 * The source a paper became.
	 *
	 * @param quoted whether its words are for readers: those of a list that came with a
	 * letter which is in no register are not, for nobody decided what of it is public
	 */
	private record Origin(String source, boolean quoted) {

		Bilingual place(Found at, String words) {
			Bilingual told = at.place(words).told();
			return this.quoted ? told : SourcePlace.withoutWords(told);
		}

	}

}
