package vn.noibat.selection;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;

/**
 * The page on which the elected are put in order, retitled and handed over.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}/selection")
class SelectionController {

	private final SelectionPages pages;

	private final Selecting selecting;

	private final Nominating nominating;

	private final Voting voting;

	SelectionController(SelectionPages pages, Selecting selecting, Nominating nominating, Voting voting) {
		this.pages = pages;
		this.selecting = selecting;
		this.nominating = nominating;
		this.voting = voting;
	}

	@GetMapping
	ModelAndView selection(@PathVariable int year, Person person) {
		WorkingYear working = this.pages.year(year);
		return page(working, SelectionForm.of(this.selecting.places(working.id(), person)), person, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView arrange(@PathVariable int year, @ModelAttribute("form") SelectionForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String move, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		return this.pages.kept(act(year, form, errors, person, (working) -> {
			this.selecting.arrange(working.id(), form.order(move), form.version(), person);
			flash.addFlashAttribute("done", "selection.done.arranged");
			return "/selection";
		}), "editable", request);
	}

	/**
	 * Saves what was typed with it: nothing typed beside the button is lost. Without rows
	 * it hands over what was finished before.
	 */
	@PostMapping("/completion")
	ModelAndView finish(@PathVariable int year, @ModelAttribute("form") SelectionForm form, BindingResult errors,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		return this.pages.kept(act(year, form, errors, person, (working) -> {
			if (form.rows().isEmpty()) {
				this.selecting.handOver(working.id(), person);
			}
			else {
				this.selecting.finish(working.id(), form.order(""), form.version(), person);
			}
			flash.addFlashAttribute("done", "selection.done.finished");
			return "/highlights";
		}), "editable", request);
	}

	@PostMapping("/direct")
	ModelAndView chooseDirectly(@PathVariable int year, Person person, RedirectAttributes flash) {
		return act(year, person, (working) -> {
			this.selecting.chooseDirectly(working.id(), person);
			flash.addFlashAttribute("done", "selection.done.direct");
			return "/selection";
		});
	}

	@PostMapping("/direct/removal")
	ModelAndView leaveToCouncil(@PathVariable int year, Person person, RedirectAttributes flash) {
		return act(year, person, (working) -> {
			this.selecting.leaveToCouncil(working.id(), person);
			flash.addFlashAttribute("done", "selection.done.left-to-council");
			return "/selection";
		});
	}

	private ModelAndView act(int year, SelectionForm form, BindingResult errors, Person person, Step step) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(working, form, person, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
		}
		return act(working, form, person, step);
	}

	private ModelAndView act(WorkingYear year, SelectionForm form, Person person, Step step) {
		try {
			return new ModelAndView(SelectionPages.redirect(year, step.take(year)));
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (SelectionChanged refusal) {
			List<NominationRecord> stored = this.selecting.places(year.id(), person);
			return page(year, form.on(stored), person, refusal.status()).addObject("refusal", refusal)
				.addObject("stored", stored);
		}
		catch (RefusedRequest refusal) {
			return page(year, form, person, refusal.status()).addObject("refusal", refusal);
		}
	}

	private ModelAndView act(int year, Person person, Step step) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		return act(working, SelectionForm.of(this.selecting.places(working.id(), person)), person, step);
	}

	private ModelAndView page(WorkingYear year, SelectionForm form, Person person, HttpStatus status) {
		List<NominationRecord> places = this.selecting.places(year.id(), person);
		boolean finished = this.selecting.isFinished(year.id());
		Standing standing = this.voting.standing(year.id());
		boolean early = year.stage() == Stage.NOMINATING || year.stage() == Stage.VOTING;
		return this.pages.page("selection", year, person, "selection", status)
			.addObject("form", form)
			.addObject("places", places)
			.addObject("direct", this.selecting.isDirect(year.id()))
			.addObject("finished", finished)
			.addObject("standing", standing)
			.addObject("editable", person.has(Role.SECRETARY) && !finished && !places.isEmpty() && early)
			.addObject("waiting", finished && early)
			.addObject("directly", person.has(Role.SECRETARY) && year.stage() == Stage.NOMINATING && !finished)
			.addObject("accepted",
					this.nominating.nominationsOf(year.id())
						.stream()
						.filter((nomination) -> nomination.state() == NominationState.ACCEPTED)
						.count());
	}

	/**
	 * What is done to the selection.
	 */
	@FunctionalInterface
	private interface Step {

		/** Does it, and says which page of the year comes next. */
		String take(WorkingYear year);

	}

}
