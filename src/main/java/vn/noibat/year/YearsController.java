package vn.noibat.year;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

/**
 * The desk's list of years, and the opening of one.
 */
@Controller
class YearsController {

	private final YearKeeping keeping;

	private final Almanac almanac;

	YearsController(YearKeeping keeping, Almanac almanac) {
		this.keeping = keeping;
		this.almanac = almanac;
	}

	@GetMapping("/desk/years")
	String years(Person person, Model model) {
		if (person.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
		model.addAttribute("years", this.keeping.years());
		model.addAttribute("secretary", person.has(Role.SECRETARY));
		model.addAttribute("entered", this.almanac.locality().isPresent());
		return "year/years";
	}

	@GetMapping("/desk/years/new")
	ModelAndView blank(Person person) {
		person.require(Role.SECRETARY);
		int next = this.keeping.years().stream().mapToInt(WorkingYear::year).max().orElse(0) + 1;
		String places = this.almanac.locality().map((locality) -> String.valueOf(locality.places())).orElse("10");
		return form(new YearForm((next > 1) ? String.valueOf(next) : "", places, "", ""), HttpStatus.OK, Map.of());
	}

	@PostMapping("/desk/years")
	ModelAndView open(@ModelAttribute("form") YearForm form, BindingResult errors, Person person,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		form.check(errors);
		if (errors.hasErrors()) {
			return form(form, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			WorkingYear year = this.keeping.open(Integer.parseInt(form.year()), Integer.parseInt(form.places()),
					form.title(), person);
			flash.addFlashAttribute("done", "year.opened");
			return new ModelAndView("redirect:/desk/years/" + year.year() + "/settings");
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() != HttpStatus.CONFLICT) {
				throw refusal;
			}
			return form(form, refusal.status(), Map.of("refusal", refusal));
		}
	}

	private static ModelAndView form(YearForm form, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("year/new", status);
		page.addObject("form", form);
		page.addAllObjects(more);
		return page;
	}

}
