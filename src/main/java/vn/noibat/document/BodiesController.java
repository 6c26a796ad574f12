package vn.noibat.document;

import java.util.List;
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

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;

/**
 * The page of the bodies that issue, propose and approve.
 */
@Controller
@RequestMapping("/desk/bodies")
class BodiesController {

	private final Bodies bodies;

	BodiesController(Bodies bodies) {
		this.bodies = bodies;
	}

	@GetMapping
	ModelAndView bodies(Person person) {
		if (person.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
		return page(new BodyForm("", ""), person, HttpStatus.OK, Map.of());
	}

	@PostMapping
	ModelAndView add(@ModelAttribute("form") BodyForm form, BindingResult errors, Person person,
			RedirectAttributes flash) {
		person.require(Bodies.KEEPERS);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(form, person, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			Body added = this.bodies.addBody(null, form.name(), person);
			flash.addFlashAttribute("done", "register.body.added");
			flash.addFlashAttribute("doneArguments", List.of(added.name().vi()));
			return new ModelAndView("redirect:/desk/bodies");
		}
		catch (BodyExists refusal) {
			errors.rejectValue("nameVi", refusal.reason(), refusal.arguments(), null);
			return page(form, person, refusal.status(), errors.getModel());
		}
	}

	private ModelAndView page(BodyForm form, Person person, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("document/bodies", status);
		page.addObject("form", form);
		page.addObject("bodies", this.bodies.bodies());
		page.addObject("keeper", person.has(Bodies.KEEPERS));
		page.addAllObjects(more);
		return page;
	}

}
