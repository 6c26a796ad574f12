package vn.noibat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Bodies;
import vn.noibat.document.DocumentExists;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.figure.Figures;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.Importing;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The pages of the papers that come in: handing one in, and going through it.
 */
@Controller
@RequestMapping("/desk/intakes")
class IntakeController {

	private static final DateTimeFormatter PASTED = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm.ss");

	private static final int MOST_ROWS = 80;

	private final Receiving receiving;

	private final Reviewing reviewing;

	private final Accepting accepting;

	private final PartViews views;

	private final Bodies bodies;

	private final Figures figures;

	private final Importing importing;

	private final YearKeeping years;

	private final Almanac almanac;

	private final FileStore files;

	private final Clock clock;

	IntakeController(Receiving receiving, Reviewing reviewing, Accepting accepting, PartViews views, Bodies bodies,
			Figures figures, Importing importing, YearKeeping years, Almanac almanac, FileStore files, Clock clock) {
		this.receiving = receiving;
		this.reviewing = reviewing;
		this.accepting = accepting;
		this.views = views;
		this.bodies = bodies;
		this.figures = figures;
		this.importing = importing;
		this.years = years;
		this.almanac = almanac;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView intakes(Person person) {
		return list("", HttpStatus.OK, person);
	}

	@PostMapping
	ModelAndView receive(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, Person person, RedirectAttributes flash) {
		person.require(Receiving.WORKERS);
		boolean chosen = file != null && !file.isEmpty();
		if (!chosen && text.isBlank()) {
			return list(text, HttpStatus.UNPROCESSABLE_CONTENT, person).addObject("refusal",
					new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "intake.empty"));
		}
		try {
			Received received = (file != null && chosen) ? this.receiving.receive(upload(file), person)
					: this.receiving.typed(text, pastedName(), person);
			flash.addFlashAttribute("done", received.known() ? "intake.received.before" : "intake.received");
			return new ModelAndView("redirect:/desk/intakes/" + received.id());
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return list(text, refusal.status(), person).addObject("refusal", refusal);
		}
	}

	/** Another list of the paper, as a paper of its own. */
	@PostMapping("/{id}/extracts")
	String extract(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int from, Person person,
			RedirectAttributes flash) {
		Received received = this.receiving.extract(id, from, person);
		flash.addFlashAttribute("done", received.known() ? "intake.received.before" : "intake.received");
		return "redirect:/desk/intakes/" + received.id();
	}

	@GetMapping("/{id}")
	ModelAndView review(@PathVariable UUID id, @RequestParam(defaultValue = "") String part, Person person) {
		int number = part.matches("\\d{1,4}") ? Integer.parseInt(part) : 0;
		return page(this.reviewing.open(id, person), number, Map.of(), HttpStatus.OK, person);
	}

	/** The file, for keeping and never for showing: it stays as it was sent. */
	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id, Person person, HttpServletResponse response) {
		String fileId = this.reviewing.open(id, person).file();
		StoredFile file = this.files.file(fileId);
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.files.content(fileId));
	}

	@PostMapping("/{id}/letters/{number}")
	ModelAndView letter(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "-1") int seen,
			@ModelAttribute LetterChoice choice, Person person, RedirectAttributes flash) {
		return decide(id, number, seen, choice, person, flash);
	}

	@PostMapping("/{id}/lists/{number}")
	ModelAndView list(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "-1") int seen,
			@ModelAttribute ListChoice choice, Person person, RedirectAttributes flash) {
		return decide(id, number, seen, choice, person, flash);
	}

	@PostMapping("/{id}/highlights/{number}")
	ModelAndView highlight(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "-1") int seen,
			@RequestParam(defaultValue = "") String rest, @ModelAttribute HighlightChoice typed, Person person,
			RedirectAttributes flash) {
		HighlightChoice choice = switch (rest) {
			case "take" -> typed.takingTheRest();
			case "drop" -> typed.droppingTheRest();
			default -> typed;
		};
		return decide(id, number, seen, choice, person, flash);
	}

	@PostMapping("/{id}/letters/{number}/registration")
	ModelAndView register(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "-1") int seen,
			Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		OpenedIntake opened = this.reviewing.open(id, person);
		try {
			RegisteredDocument document = this.accepting.register(id, number, seen, person);
			flash.addFlashAttribute("done", "intake.letter.registered");
			flash.addFlashAttribute("doneArguments", List.of(document.number()));
			return back(id, number);
		}
		catch (DocumentExists refusal) {
			return refused(id, refusal, person).addObject("existing", refusal.documentId());
		}
		catch (RefusedRequest refusal) {
			return refused(opened.card().id(), refusal, person);
		}
	}

	@PostMapping("/{id}/acceptance")
	ModelAndView accept(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen, Person person,
			RedirectAttributes flash) {
		person.require(Role.EDITOR, Role.SECRETARY);
		this.reviewing.open(id, person);
		try {
			WorkingYear year = this.accepting.accept(id, seen, person);
			flash.addFlashAttribute("done", "intake.accepted");
			flash.addFlashAttribute("doneArguments", List.of(String.valueOf(year.year())));
			return new ModelAndView("redirect:/desk/years/" + year.year() + "/highlights");
		}
		catch (RefusedRequest refusal) {
			return refused(id, refusal, person);
		}
	}

	@PostMapping("/{id}/dismissal")
	String dismiss(@PathVariable UUID id, Person person, RedirectAttributes flash) {
		this.reviewing.dismiss(id, person);
		flash.addFlashAttribute("done", "intake.dismissed");
		return "redirect:/desk/intakes/" + id;
	}

	@PostMapping("/{id}/reopening")
	String reopen(@PathVariable UUID id, Person person, RedirectAttributes flash) {
		this.reviewing.reopen(id, person);
		flash.addFlashAttribute("done", "intake.reopened");
		return "redirect:/desk/intakes/" + id;
	}

	private ModelAndView decide(UUID id, int number, int seen, Object choice, Person person, RedirectAttributes flash) {
		OpenedIntake opened = this.reviewing.open(id, person);
		try {
			this.reviewing.decide(id, number, seen, choice, person);
			flash.addFlashAttribute("done", "intake.decided");
			return back(id, number);
		}
		catch (DecidedMeanwhile refusal) {
			return page(this.reviewing.open(id, person), number, Map.of(number, choice), refusal.status(), person)
				.addObject("refusal", refusal);
		}
		catch (UnfitChoice refusal) {
			return page(opened, number, Map.of(number, choice), refusal.status(), person).addObject("refusal", refusal)
				.addObject("unfit", number)
				.addObject("faults", refusal.faults());
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND || refusal.status() == HttpStatus.BAD_REQUEST) {
				throw refusal;
			}
			// A paper that is closed shows what became of it, not what was typed since.
			Map<Integer, Object> typed = opened.card().isOpen() ? Map.of(number, choice) : Map.of();
			return page(opened, number, typed, refusal.status(), person).addObject("refusal", refusal);
		}
	}

	private ModelAndView refused(UUID id, RefusedRequest refusal, Person person) {
		if (refusal.status() == HttpStatus.NOT_FOUND) {
			throw refusal;
		}
		return page(this.reviewing.open(id, person), 0, Map.of(), refusal.status(), person).addObject("refusal",
				refusal);
	}

	private static ModelAndView back(UUID id, int number) {
		return new ModelAndView("redirect:/desk/intakes/" + id + "?part=" + number + "#part-" + number);
	}

	private ModelAndView list(String text, HttpStatus status, Person person) {
		ModelAndView page = new ModelAndView("intake/intakes", status);
		page.addObject("intakes", this.reviewing.newest(person).stream().map((card) -> row(card)).toList());
		page.addObject("text", text);
		return page;
	}

	private IntakeRow row(IntakeCard card) {
		return new IntakeRow(card, this.views.name(card.receivedBy()), card.receivedAt().atZone(Dates.ZONE));
	}

	private ModelAndView page(OpenedIntake opened, int asked, Map<Integer, Object> typed, HttpStatus status,
			Person person) {
		ModelAndView page = new ModelAndView("intake/review", status);
		List<PartView> parts = this.views.of(opened, typed, person);
		PaperView paper = PaperView.of(opened);
		page.addObject("card", opened.card());
		page.addObject("same",
				opened.card().isOpen() ? this.reviewing.sayingTheSame(opened.card().id(), person) : List.of());
		page.addObject("became", opened.card().isOpen() ? Map.of() : this.reviewing.became(opened));
		page.addObject("longest", Fitting.LONGEST_TITLE);
		page.addObject("receivedBy", this.views.name(opened.card().receivedBy()));
		page.addObject("receivedAt", opened.card().receivedAt().atZone(Dates.ZONE));
		page.addObject("paper", paper);
		page.addObject("parts", parts);
		page.addObject("only", opened.card().isOpen() ? only(parts, asked) : null);
		page.addObject("asked", parts.stream().mapToInt(PartView::asked).sum());
		page.addObject("left", parts.stream().mapToInt(PartView::open).sum());
		page.addObject("next", parts.stream().filter(PartView::isUndecided).findFirst().orElse(null));
		page.addObject("state", opened.state());
		page.addObject("hasList", opened.hasList());
		page.addObject("writer", person.has(Role.EDITOR, Role.SECRETARY));
		page.addObject("clerk", person.has(Role.CLERK));
		page.addObject("secretary", person.has(Role.SECRETARY));
		page.addObject("issuers", this.bodies.bodies());
		page.addObject("urgencies", Arrays.stream(Urgency.values()).map(Urgency::code).toList());
		page.addObject("visibilities", Arrays.stream(Visibility.values()).map(Visibility::code).toList());
		page.addObject("catalogue", this.figures.catalogue());
		page.addObject("kinds", FigureChoice.KINDS);
		page.addObject("qualifiers", FigureChoice.QUALIFIERS);
		page.addObject("fields", this.almanac.locality().map(LocalityProfile::fields).orElse(List.of()));
		page.addObject("targets", targets(opened, person));
		return page;
	}

	// A form with hundreds of rows, all of a page, would be no help: a long paper is gone
	// through part by part.
	private static @Nullable Integer only(List<PartView> parts, int asked) {
		if (parts.stream().mapToInt(PartView::rows).sum() <= MOST_ROWS) {
			return null;
		}
		return parts.stream()
			.filter((part) -> part.number() == asked)
			.findFirst()
			.or(() -> parts.stream().filter(PartView::isUndecided).findFirst())
			.orElse(parts.get(0))
			.number();
	}

	private List<?> targets(OpenedIntake opened, Person person) {
		return this.years.years()
			.stream()
			.filter((year) -> Integer.valueOf(year.year()).equals(opened.card().year()))
			.findFirst()
			.map((year) -> this.importing.list(year.id(), person))
			.orElse(List.of());
	}

	private String pastedName() {
		return "van ban dan " + LocalDateTime.ofInstant(this.clock.instant(), Dates.ZONE).format(PASTED) + ".txt";
	}

	// Before it is read into memory.
	private static Upload upload(MultipartFile file) {
		if (file.getSize() > (long) Accepted.READABLE.megabytes() << 20) {
			throw new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, "file.large", Accepted.READABLE.megabytes());
		}
		try {
			return new Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A paper as the list shows it. */
	record IntakeRow(IntakeCard card, String receivedBy, java.time.ZonedDateTime receivedAt) {

		public String state() {
			return this.card.state().name().toLowerCase(Locale.ROOT);
		}

	}

}
