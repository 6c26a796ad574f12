package vn.noibat.highlight;

import java.time.ZonedDateTime;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import vn.noibat.web.RefusedRequest;

/**
 * The history of a highlight: its revisions, any two side by side, and the way back to
 * one.
 */
@Controller
@RequestMapping("/desk/years/{year}/highlights/{id}")
class RevisionController {

	private final Revising revising;

	private final DeskWords words;

	RevisionController(Revising revising, DeskWords words) {
		this.revising = revising;
		this.words = words;
	}

	@GetMapping("/revisions")
	String history(@PathVariable int year, @PathVariable String id, Person person, Model model) {
		return history(this.revising.open(year, id, person), person, model);
	}

	/**
	 * Two revisions side by side.
	 * @param from the older one by default the one before {@code to}
	 * @param to the newest one by default
	 */
	@GetMapping("/comparison")
	String compare(@PathVariable int year, @PathVariable String id,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Person person, Model model) {
		Revising.Opened opened = this.revising.open(year, id, person);
		int later = (to != null) ? to : opened.revision().number();
		int earlier = (from != null) ? from : Math.max(1, later - 1);
		Comparison comparison = this.words.compare(this.revising.draft(id, earlier, person),
				this.revising.draft(id, later, person));
		model.addAttribute("opened", opened);
		model.addAttribute("from", earlier);
		model.addAttribute("to", later);
		model.addAttribute("same", comparison.isSame());
		model.addAttribute("parts", this.words.parts(comparison.changed()));
		model.addAttribute("rows", rows(id, person));
		model.addAttribute("writer", person.has(Role.EDITOR, Role.SECRETARY));
		return "highlight/comparison";
	}

	@PostMapping("/restoration")
	String restore(@PathVariable int year, @PathVariable String id, @RequestParam int base, @RequestParam int number,
			Person person, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Revising.Opened opened = this.revising.open(year, id, person);
		try {
			SavedRevision saved = this.revising.restore(id, base, number, person);
			redirect.addFlashAttribute("done", "highlight.done.restored");
			redirect.addFlashAttribute("doneArguments", List.of(number, saved.number()));
			return "redirect:/desk/years/{year}/highlights/{id}";
		}
		catch (EditConflict conflict) {
			response.setStatus(conflict.status().value());
			model.addAttribute("refusal", RefusedRequest.conflict("highlight.conflict", conflict.newest().number(),
					this.words.name(conflict.newest().person())));
			return history(opened, person, model);
		}
	}

	private String history(Revising.Opened opened, Person person, Model model) {
		model.addAttribute("opened", opened);
		model.addAttribute("rows", rows(opened.id(), person));
		model.addAttribute("writer", person.has(Role.EDITOR, Role.SECRETARY));
		return "highlight/revisions";
	}

	private List<RevisionRow> rows(String id, Person person) {
		return this.revising.history(id, person)
			.stream()
			.map((revision) -> new RevisionRow(revision.number(), this.words.name(revision.person()),
					this.words.at(revision.savedAt()), revision.restoredFrom(), revision.note(),
					revision.sha256().substring(0, 8)))
			.toList();
	}

	/** A revision as the history shows it. */
	record RevisionRow(int number, String by, @Nullable ZonedDateTime at, @Nullable Integer restoredFrom,
			@Nullable String note, String hash) {
	}

}
