package vn.noibat.highlight;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The list of a year's highlights: how far each is, in which order, and what is missing.
 */
@Controller
@RequestMapping("/desk/years/{year}/highlights")
class HighlightListController {

	private final Editing editing;

	private final Revising revising;

	private final YearKeeping years;

	private final Almanac almanac;

	private final DeskWords words;

	HighlightListController(Editing editing, Revising revising, YearKeeping years, Almanac almanac, DeskWords words) {
		this.editing = editing;
		this.revising = revising;
		this.years = years;
		this.almanac = almanac;
		this.words = words;
	}

	@GetMapping
	String list(@PathVariable int year, Person person, Model model) {
		Revising.requireReader(person);
		return page(this.years.year(year), new AdditionForm("", "", ""), null, person, model);
	}

	@PostMapping
	String add(@PathVariable int year, AdditionForm addition, Person person, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.years.year(year);
		try {
			Bilingual title = new Words(addition.titleVi(), addition.titleEn()).onOneLine().toBilingual();
			if (title == null) {
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "highlight.missing.title");
			}
			redirect.addAttribute("id", this.editing.add(working.id(), title, Typed.text(addition.field()), person));
			redirect.addFlashAttribute("done", "highlight.done.added");
			return "redirect:/desk/years/{year}/highlights/{id}";
		}
		catch (RefusedRequest refusal) {
			return again(working, addition, null, refusal, person, model, response);
		}
	}

	@PostMapping("/order")
	String order(@PathVariable int year, @RequestParam Map<String, String> fields, Person person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.years.year(year);
		Map<String, String> typed = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			if (name.startsWith("rank.")) {
				typed.put(name.substring("rank.".length()), value.strip());
			}
		});
		try {
			this.editing.order(working.id(), ranks(typed, fields.get("move"), working), person);
			redirect.addFlashAttribute("done", "highlight.done.ordered");
			return "redirect:/desk/years/{year}/highlights";
		}
		catch (RefusedRequest refusal) {
			return again(working, new AdditionForm("", "", ""), typed, refusal, person, model, response);
		}
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable int year, @PathVariable String id, Person person, RedirectAttributes redirect) {
		person.require(Role.SECRETARY);
		this.revising.open(year, id, person);
		this.editing.remove(id, person);
		redirect.addFlashAttribute("done", "highlight.done.removed");
		return "redirect:/desk/years/{year}/highlights";
	}

	@PostMapping("/{id}/return")
	String bringBack(@PathVariable int year, @PathVariable String id, Person person, RedirectAttributes redirect) {
		person.require(Role.SECRETARY);
		this.revising.open(year, id, person);
		this.editing.bringBack(id, person);
		redirect.addFlashAttribute("done", "highlight.done.returned");
		return "redirect:/desk/years/{year}/highlights";
	}

	// A button moves one row by one place: the two change their numbers.
	private static Map<String, Integer> ranks(Map<String, String> typed, @Nullable String move, WorkingYear year) {
		Map<String, Integer> ranks = new LinkedHashMap<>();
		typed.forEach((id, rank) -> {
			if (!rank.matches("\\d{1,3}")) {
				throw RefusedRequest.conflict("highlight.order.wrong", year.places());
			}
			ranks.put(id, Integer.valueOf(rank));
		});
		if (move != null && move.matches("(up|down):[a-z0-9-]+")) {
			String id = move.substring(move.indexOf(':') + 1);
			Integer from = ranks.get(id);
			if (from != null) {
				int to = from + (move.startsWith("up") ? -1 : 1);
				ranks.entrySet().stream().filter((other) -> other.getValue() == to).findFirst().ifPresent((other) -> {
					other.setValue(from);
					ranks.put(id, to);
				});
			}
		}
		return ranks;
	}

	private String again(WorkingYear year, AdditionForm addition, @Nullable Map<String, String> ranks,
			RefusedRequest refusal, Person person, Model model, HttpServletResponse response) {
		if (refusal.status() == HttpStatus.NOT_FOUND) {
			throw refusal;
		}
		response.setStatus(refusal.status().value());
		model.addAttribute("refusal", refusal);
		return page(year, addition, ranks, person, model);
	}

	private String page(WorkingYear year, AdditionForm addition, @Nullable Map<String, String> ranks, Person person,
			Model model) {
		List<Gap> gaps = this.editing.gaps(year.id());
		model.addAttribute("year", year);
		model.addAttribute("rows", this.editing.cards(year.id()).stream().map((card) -> row(card, ranks)).toList());
		model.addAttribute("removed", this.editing.removed(year.id()));
		model.addAttribute("gaps", gaps);
		model.addAttribute("disagreements", this.editing.disagreements(year.id()));
		model.addAttribute("blocking", gaps.stream().filter(Gap::blocking).count());
		model.addAttribute("addition", addition);
		model.addAttribute("fields", this.almanac.locality().map((locality) -> locality.fields()).orElse(List.of()));
		model.addAttribute("secretary", person.has(Role.SECRETARY));
		model.addAttribute("writer", person.has(Role.EDITOR, Role.SECRETARY));
		return "highlight/list";
	}

	private HighlightRow row(HighlightCard card, @Nullable Map<String, String> ranks) {
		String rank = (ranks != null && ranks.containsKey(card.id())) ? ranks.get(card.id())
				: String.valueOf(card.rank());
		return new HighlightRow(card, rank, this.words.name(card.editedBy()), this.words.at(card.editedAt()),
				this.words.name(card.settledBy()));
	}

	/** A highlight to be added, as it is typed. */
	record AdditionForm(@Nullable String titleVi, @Nullable String titleEn, @Nullable String field) {
	}

	/** A highlight as the list shows it. */
	record HighlightRow(HighlightCard card, String rank, String editedBy, @Nullable ZonedDateTime editedAt,
			String settledBy) {
	}

}
