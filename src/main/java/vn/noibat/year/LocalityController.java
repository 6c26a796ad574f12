package vn.noibat.year;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

/**
 * The secretary's page of the locality: what it is called and its fields.
 */
@Controller
@RequestMapping("/desk/locality")
class LocalityController {

	private final LocalityKeeping keeping;

	private final Almanac almanac;

	LocalityController(LocalityKeeping keeping, Almanac almanac) {
		this.keeping = keeping;
		this.almanac = almanac;
	}

	@GetMapping
	ModelAndView locality(Person person) {
		person.require(Role.SECRETARY);
		return page(this.almanac.locality().map(LocalityForm::of).orElseGet(LocalityForm::empty).withSpareRows(),
				HttpStatus.OK, Map.of());
	}

	@PostMapping
	ModelAndView enter(@ModelAttribute("form") LocalityForm form, BindingResult errors, Person person,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(form, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			this.keeping.enter(form.words(), person);
		}
		catch (RefusedRequest refusal) {
			return page(form, refusal.status(), Map.of("refusal", refusal));
		}
		flash.addFlashAttribute("done", "year.locality.saved");
		return new ModelAndView("redirect:/desk/locality");
	}

	private ModelAndView page(LocalityForm form, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("year/locality", status);
		page.addObject("form", form);
		page.addAllObjects(more);
		return page;
	}

}
