package vn.noibat.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.edition.Publishing;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.HighlightCard;
import vn.noibat.journal.Act;
import vn.noibat.selection.Nominating;
import vn.noibat.text.Language;
import vn.noibat.year.Almanac;
import vn.noibat.year.FieldOfWork;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The board of a year: how far it has come, who acts next and by when, and its list.
 */
@Controller
class BoardController {

	private final YearKeeping years;

	private final Trays trays;

	private final Nominating nominating;

	private final Editing editing;

	private final Publishing publishing;

	private final Almanac almanac;

	private final MessageSource messages;

	private final Clock clock;

	BoardController(YearKeeping years, Trays trays, Nominating nominating, Editing editing, Publishing publishing,
			Almanac almanac, MessageSource messages, Clock clock) {
		this.years = years;
		this.trays = trays;
		this.nominating = nominating;
		this.editing = editing;
		this.publishing = publishing;
		this.almanac = almanac;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/desk/years/{year:[12][0-9][0-9][0-9]}")
	String board(@PathVariable int year, Person person, Model model) {
		if (person.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
		WorkingYear working = this.years.year(year);
		Tray tray = this.trays.of(working, person, this.clock.instant());
		boolean inner = Trays.seesWhatLiesWithOthers(person);
		boolean waiting = this.publishing.isWaitingForRelease(working.id());
		List<HighlightLine> lines = inner ? lines(working, waiting, person) : List.of();
		model.addAttribute("year", working);
		model.addAttribute("tray", tray);
		model.addAttribute("inner", inner);
		model.addAttribute("disagreements", readsList(person) ? this.editing.disagreements(working.id()) : List.of());
		model.addAttribute("lines", lines);
		model.addAttribute("notes", notes(working, inner, lines.size()));
		model.addAttribute("next", next(tray));
		model.addAttribute("places", YearPlaces.of(year, person));
		return "desk/board";
	}

	private static boolean readsList(Person person) {
		return person.has(Role.EDITOR, Role.SECRETARY, Role.APPROVER, Role.CLERK);
	}

	// What waits first, whoever it waits for.
	private static Optional<WorkRow> next(Tray tray) {
		return Stream.concat(tray.mine().stream(), tray.others().stream()).findFirst();
	}

	private Map<String, String> notes(WorkingYear year, boolean inner, int highlights) {
		Map<String, String> notes = this.trays.deadlines(year);
		int nominations = inner ? this.nominating.nominationsOf(year.id()).size() : 0;
		if (nominations > 0) {
			notes.merge(Stage.NOMINATING.code(), word("desk.board.nominations", nominations),
					(due, count) -> count + ", " + due);
		}
		if (highlights > 0 && year.stage() == Stage.EDITING) {
			notes.merge(Stage.EDITING.code(), word("desk.board.highlights", highlights, year.places()),
					(due, count) -> count + ", " + due);
		}
		return notes;
	}

	private List<HighlightLine> lines(WorkingYear year, boolean waiting, Person person) {
		Map<String, String> fields = this.almanac.locality()
			.map(LocalityProfile::fields)
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(FieldOfWork::code, (field) -> field.label().vi()));
		boolean writes = person.has(Role.EDITOR, Role.SECRETARY);
		return this.editing.cards(year.id())
			.stream()
			.filter((card) -> card.rank() != null)
			.map((card) -> line(year, waiting, card, fields, writes))
			.toList();
	}

	private static HighlightLine line(WorkingYear year, boolean waiting, HighlightCard card, Map<String, String> fields,
			boolean writes) {
		Integer rank = card.rank();
		String by = card.editedBy();
		return new HighlightLine((rank != null) ? rank : 0, card.title().vi(),
				fields.getOrDefault(card.field(), card.field()), card.figures(), card.missing(),
				state(year, waiting, card), Act.SYSTEM.equals(by) ? null : by,
				writes ? "/desk/years/" + year.year() + "/highlights/" + card.id() : null);
	}

	private static String state(WorkingYear year, boolean waiting, HighlightCard card) {
		if (year.stage() == Stage.PUBLISHED) {
			return waiting ? "sealed" : "released";
		}
		return card.isSettled() ? "settled" : (card.missing() > 0) ? "lacking" : "draft";
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

}
