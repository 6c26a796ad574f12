package vn.noibat.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
 * The page of a year's council: who it is and by which rules it chooses.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}/council")
class CouncilController {

	private final SelectionPages pages;

	private final Convening convening;

	private final Nominating nominating;

	private final Names names;

	CouncilController(SelectionPages pages, Convening convening, Nominating nominating, Names names) {
		this.pages = pages;
		this.convening = convening;
		this.nominating = nominating;
		this.names = names;
	}

	@GetMapping
	ModelAndView council(@PathVariable int year, @RequestParam(required = false) @Nullable String template,
			Person person) {
		person.require(Role.SECRETARY, Role.COUNCILLOR, Role.EDITOR, Role.APPROVER, Role.CLERK);
		WorkingYear working = this.pages.year(year);
		Optional<CouncilRecord> council = this.convening.council(working.id());
		List<CouncilShape> shapes = this.convening.shapes(working.id());
		Stream<CouncilTerms> chosen = shapes.stream()
			.filter((shape) -> shape.code().equals(template))
			.map(CouncilShape::terms);
		Stream<CouncilTerms> present = council.map(CouncilRecord::terms).stream();
		CouncilTerms terms = Stream.concat(Stream.concat(chosen, present), shapes.stream().map(CouncilShape::terms))
			.findFirst()
			.orElseThrow(NotAllowed::new);
		return page(working, CouncilForm.of(terms, council.map(CouncilRecord::members).orElse(List.of())), person,
				HttpStatus.OK);
	}

	@PostMapping
	ModelAndView convene(@PathVariable int year, @ModelAttribute("form") CouncilForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		form.check(this.names, errors);
		if (errors.hasErrors()) {
			return page(working, form, person, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
		}
		try {
			this.convening.convene(working.id(), form.terms(), form.council(), person);
		}
		catch (RefusedRequest refusal) {
			return page(working, form, person, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", "selection.done.convened");
		return new ModelAndView(SelectionPages.redirect(working, "/council"));
	}

	@PostMapping("/appraisal")
	String openAppraisal(@PathVariable int year, Person person, RedirectAttributes flash) {
		WorkingYear working = this.pages.year(year);
		this.convening.openAppraisal(working.id(), person);
		flash.addFlashAttribute("done", "selection.done.appraisal");
		return SelectionPages.redirect(working, "/council");
	}

	private ModelAndView page(WorkingYear year, CouncilForm form, Person person, HttpStatus status) {
		Optional<CouncilRecord> council = this.convening.council(year.id());
		ModelAndView page = this.pages.page("council", year, person, "council", status);
		page.addObject("council", council.orElse(null));
		page.addObject("form", form);
		page.addObject("shapes", this.convening.shapes(year.id()));
		page.addObject("appraisal", this.nominating.isAppraisalOpen(year.id()));
		page.addObject("editable", person.has(Role.SECRETARY) && year.stage() == Stage.NOMINATING
				&& council.map(CouncilRecord::frozenAt).isEmpty());
		page.addObject("manners",
				Stream.of(Manner.values())
					.map((manner) -> new Choice(manner.code(), this.pages.word("selection.manner." + manner.code())))
					.toList());
		page.addObject("rules",
				Stream.of(Quorum.Rule.values())
					.map((rule) -> new Choice(rule.code(), this.pages.word("selection.quorum." + rule.code())))
					.toList());
		return page;
	}

}
