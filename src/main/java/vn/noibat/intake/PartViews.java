package vn.noibat.intake;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Claim;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.Scope;
import vn.noibat.figure.SourcePlace;
import vn.noibat.highlight.Importing;
import vn.noibat.highlight.StandingFigure;
import vn.noibat.highlight.StandingHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.WordDiff;
import vn.noibat.year.Almanac;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearTexts;
import vn.noibat.year.YearWriting;

/**
 * Lays the parts of a paper out for the page, each beside what it would change.
 */
@Component
class PartViews {

	private final Register register;

	private final Figures figures;

	private final Importing importing;

	private final YearKeeping years;

	private final YearWriting writing;

	private final Almanac almanac;

	private final Directory directory;

	private final MessageSource messages;

	PartViews(Register register, Figures figures, Importing importing, YearKeeping years, YearWriting writing,
			Almanac almanac, Directory directory, MessageSource messages) {
		this.register = register;
		this.figures = figures;
		this.importing = importing;
		this.years = years;
		this.writing = writing;
		this.almanac = almanac;
		this.directory = directory;
		this.messages = messages;
	}

	/**
	 * All parts of a paper.
	 * @param typed what somebody typed and could not save, by the number of the part
	 */
	List<PartView> of(OpenedIntake opened, Map<Integer, Object> typed, Person person) {
		Optional<WorkingYear> year = this.years.years()
			.stream()
			.filter((one) -> Integer.valueOf(one.year()).equals(opened.card().year()))
			.findFirst();
		Surroundings around = new Surroundings(year, this.figures.catalogue(), this.importing.figures(person),
				year.map((one) -> this.importing.list(one.id(), person)).orElse(List.of()), List.of(), locality());
		Surroundings within = around.with(claims(opened, around));
		return opened.parts()
			.stream()
			.map((part) -> view(part, typed.get(part.number()), within, opened, person))
			.toList();
	}

	/** The name by which colleagues know an account. */
	String name(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

	private String locality() {
		return this.almanac.locality().map((one) -> one.name().vi()).orElse("");
	}

	/** Every figure of the paper that says something, as far as it is not dropped. */
	private static List<Claimed> claims(OpenedIntake opened, Surroundings around) {
		List<Claimed> claims = new ArrayList<>();
		for (IntakePart part : opened.parts(IntakePartKind.HIGHLIGHT)) {
			HighlightFound found = part.found(HighlightFound.class);
			HighlightChoice choice = part.chosen(HighlightChoice.class);
			for (int i = 0; i < found.figures().size(); i++) {
				FoundFigure figure = found.figures().get(i);
				FigureChoice meant = FigureReading.meant(figure, choice.figures().get(i));
				Claim claim = FigureReading.claim(id(figure), meant, around.scope(figure, meant));
				boolean dropped = Decision.of(choice.figures().get(i).decision()) == Decision.DROPPED;
				if (claim != null && !dropped) {
					claims.add(new Claimed(claim, figure, !choice.figures().get(i).indicator().isEmpty()));
				}
			}
		}
		return claims;
	}

	private PartView view(IntakePart part, @Nullable Object typed, Surroundings around, OpenedIntake opened,
			Person person) {
		String changedBy = part.changedBy();
		String by = (changedBy != null) ? name(changedBy) : null;
		ZonedDateTime at = (part.changedAt() != null) ? part.changedAt().atZone(Dates.ZONE) : null;
		PartView view = switch (part.kind()) {
			case LETTER -> {
				LetterChoice choice = (typed instanceof LetterChoice one) ? one : part.chosen(LetterChoice.class);
				yield new PartView(part.number(), part.kind(), part.version(), by, at,
						choice.isLinked() ? List.of() : choice.missing(), letter(part, choice), null, null, null);
			}
			case LIST -> {
				ListChoice choice = (typed instanceof ListChoice one) ? one : part.chosen(ListChoice.class);
				yield new PartView(part.number(), part.kind(), part.version(), by, at, List.of(), null,
						list(part, choice, around, person), null, null);
			}
			case HIGHLIGHT -> {
				HighlightChoice choice = (typed instanceof HighlightChoice one) ? one
						: part.chosen(HighlightChoice.class);
				yield new PartView(part.number(), part.kind(), part.version(), by, at, choice.missing(), null, null,
						highlight(part, choice, around), null);
			}
		};
		return (typed != null) ? view.against(changes(part, typed)) : view;
	}

	private List<PartView.Change> changes(IntakePart part, Object typed) {
		Object stored = part.chosen(typed.getClass());
		return new Conflicts(this::word).between(stored, typed, part);
	}

	private PartView.LetterView letter(IntakePart part, LetterChoice choice) {
		LetterFound found = part.found(LetterFound.class);
		Map<String, String> anchors = new LinkedHashMap<>();
		found.rows().forEach((row, places) -> anchors.put(row, "t" + places.get(0).from()));
		List<RegisteredDocument> candidates = choice.number().isEmpty() ? List.of()
				: this.register.named(choice.number());
		RegisteredDocument linked = choice.isLinked()
				? this.register.documents(List.of(choice.document())).stream().findFirst().orElse(null) : null;
		return new PartView.LetterView(choice, found.carriesList(), anchors, candidates, linked,
				found.rows()
					.getOrDefault("issuer", List.of())
					.stream()
					.anyMatch((one) -> isLoweredIn(one.words(), choice.issuerVi())));
	}

	// The issuer's name stands in one line, that of its parent in another.
	private static boolean isLoweredIn(String line, String typed) {
		int at = typed.toLowerCase(Locale.ROOT).indexOf(line.toLowerCase(Locale.ROOT));
		return at >= 0 && Capitals.areLowered(line, typed.substring(at, at + line.length()));
	}

	private PartView.ListView list(IntakePart part, ListChoice choice, Surroundings around, Person person) {
		ListFound found = part.found(ListFound.class);
		Optional<YearTexts> texts = around.year.filter((year) -> person.has(Role.EDITOR, Role.SECRETARY))
			.map((year) -> this.writing.texts(year.year(), person, Role.EDITOR));
		return new PartView.ListView(choice, around.year.isPresent(),
				texts.map((now) -> now.year().title().vi()).orElse(null),
				texts.map(YearTexts::introduction).map(Bilingual::vi).orElse(null),
				texts.map(YearTexts::conclusion).map(Bilingual::vi).orElse(null), "l" + found.from(),
				found.title() != null && Capitals.areLowered(found.title().words(), choice.title()));
	}

	private PartView.HighlightView highlight(IntakePart part, HighlightChoice choice, Surroundings around) {
		HighlightFound found = part.found(HighlightFound.class);
		StandingHighlight standing = around.list.stream()
			.filter((one) -> one.id().equals(choice.target()))
			.findFirst()
			.orElse(null);
		HighlightChoice shown = (standing != null) ? choice.beside(standing.id(), standing.revision())
				: choice.beside("", 0);
		List<PartView.FigureView> figures = new ArrayList<>();
		for (int i = 0; i < found.figures().size(); i++) {
			figures.add(figure(found.figures().get(i), shown.figures().get(i), around));
		}
		List<PartView.ReferenceView> references = new ArrayList<>();
		for (int i = 0; i < found.references().size(); i++) {
			references.add(reference(found.references().get(i), shown.references().get(i)));
		}
		List<PartView.DateView> dates = new ArrayList<>();
		for (int i = 0; i < found.dates().size(); i++) {
			FoundDate date = found.dates().get(i);
			dates.add(new PartView.DateView(date, shown.dates().get(i), place(date.at())));
		}
		Found heading = found.heading();
		return new PartView.HighlightView(shown, found.place(), (heading != null) ? heading.words() : null,
				"l" + found.from(), (standing != null) ? standing.title().vi() : null,
				(standing != null) ? (Integer) standing.rank() : null,
				(standing != null) ? diff(standing, shown) : null, figures, references, dates, shown.undecided(),
				heading != null && Capitals.areLowered(heading.words(), shown.title()));
	}

	private static @Nullable List<WordDiff.Piece> diff(StandingHighlight standing, HighlightChoice choice) {
		String body = choice.takesBody() ? choice.body().replaceAll("\\n\\s*\\n", "\n") : standing.body();
		List<WordDiff.Piece> pieces = WordDiff.compare(standing.title().vi() + "\n" + standing.body(),
				choice.title() + "\n" + body);
		return WordDiff.isChanged(pieces) ? pieces : null;
	}

	private PartView.FigureView figure(FoundFigure found, FigureChoice choice, Surroundings around) {
		Proposal proposal = found.proposal();
		IndicatorDefinition proposed = (proposal != null) ? around.catalogue.indicators().get(proposal.indicator())
				: null;
		boolean corrected = choice.isTaken() && FigureReading.isCorrected(found, choice);
		return new PartView.FigureView(found, choice, place(found.at()),
				(proposed != null) ? proposed.label().vi() : null, around.scope(found, choice).words(), corrected,
				choice.missing(), contradictions(found, choice, around));
	}

	private List<PartView.Contradiction> contradictions(FoundFigure found, FigureChoice choice, Surroundings around) {
		List<PartView.Contradiction> told = new ArrayList<>();
		FigureChoice meant = FigureReading.meant(found, choice);
		Scope scope = around.scope(found, meant);
		Claim claim = FigureReading.claim(id(found), meant, scope);
		if (claim == null || Decision.of(choice.decision()) == Decision.DROPPED) {
			return told;
		}
		boolean chosen = !choice.indicator().isEmpty();
		around.claims.stream()
			.filter((other) -> !(chosen && other.chosen) && !other.claim.id().equals(claim.id())
					&& FigureReading.areWordedAlike(found, other.found) && other.claim.contradicts(claim))
			.forEach((other) -> told.add(new PartView.Contradiction("intake.contradiction.perhaps",
					List.of(other.found.at().words(), place(other.found.at())))));
		if (!chosen) {
			return told;
		}
		around.figures.stream()
			.filter((other) -> other.claim().contradicts(claim))
			.forEach((other) -> told.add(new PartView.Contradiction("intake.contradiction.figure",
					List.of(other.fact().display().vi(), places(other), String.valueOf(other.year())))));
		around.claims.stream()
			.filter((other) -> other.chosen && !other.claim.id().equals(claim.id()) && other.claim.contradicts(claim))
			.forEach((other) -> told.add(new PartView.Contradiction("intake.contradiction.paper",
					List.of(other.found.at().words(), place(other.found.at())))));
		Claim read = FigureReading.claim("", readAs(found, choice), scope);
		if (read != null && read.contradicts(claim)) {
			told.add(new PartView.Contradiction("intake.contradiction.read", List.of(found.at().words())));
		}
		return told;
	}

	/** The choice as it would be, had nothing been corrected. */
	private static FigureChoice readAs(FoundFigure found, FigureChoice choice) {
		return new FigureChoice(choice.decision(), choice.indicator(), choice.kind(), found.value(),
				measure(found, choice), found.qualifier(), choice.from(), choice.until(), "", "", "", "");
	}

	// Magnitude as read, noun as chosen: "lượt khách" are counted in "lượt".
	private static String measure(FoundFigure found, FigureChoice choice) {
		String magnitude = found.measure()
			.toLowerCase(Locale.ROOT)
			.replaceFirst("^((?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\\s+|$))*).*$", "$1")
			.strip();
		return (magnitude + " " + vn.noibat.figure.Magnitude.noun(choice.unit())).strip();
	}

	private static String places(StandingFigure figure) {
		return String.join("; ",
				figure.fact()
					.sources()
					.stream()
					.map((source) -> (source.place() != null) ? source.title().vi() + ", " + source.place().vi()
							: source.title().vi())
					.toList());
	}

	private PartView.ReferenceView reference(FoundReference found, ReferenceChoice choice) {
		String number = found.number();
		List<RegisteredDocument> candidates = (number != null) ? this.register.named(number) : List.of();
		return new PartView.ReferenceView(found, choice, place(found.at()), candidates);
	}

	private static String place(Found found) {
		return SourcePlace.withoutWords(found.place(found.words()).told()).vi();
	}

	private static String id(FoundFigure found) {
		return "c" + found.at().from();
	}

	private String word(String key) {
		return String.valueOf(this.messages.getMessage(key, null, key, Language.VI.locale()));
	}

	/** What a paper is held against. */
	private record Surroundings(Optional<WorkingYear> year, Catalogue catalogue, List<StandingFigure> figures,
			List<StandingHighlight> list, List<Claimed> claims, String locality) {

		Surroundings with(List<Claimed> claims) {
			return new Surroundings(this.year, this.catalogue, this.figures, this.list, claims, this.locality);
		}

		Scope scope(FoundFigure found, FigureChoice choice) {
			IndicatorDefinition indicator = this.catalogue.indicators().get(choice.indicator());
			return FigureReading.scope(found, (indicator != null) ? indicator.label().vi() : "", this.locality);
		}

	}

	/** What a figure of the paper says, of a chosen indicator or one that was offered. */
	private record Claimed(Claim claim, FoundFigure found, boolean chosen) {
	}

}
