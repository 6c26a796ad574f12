package vn.noibat.approval;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Bodies;
import vn.noibat.document.Body;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page of a year's route: which bodies, in which order, with which act and paper.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/route")
class RouteController {

	private final Routing routing;

	private final YearKeeping years;

	private final Bodies bodies;

	RouteController(Routing routing, YearKeeping years, Bodies bodies) {
		this.routing = routing;
		this.years = years;
		this.bodies = bodies;
	}

	@GetMapping
	ModelAndView route(@PathVariable int year, Person person) {
		person.require(Role.SECRETARY, Role.EDITOR, Role.CLERK, Role.APPROVER);
		return page(this.years.year(year), null, null, person);
	}

	@PostMapping
	ModelAndView set(@PathVariable int year, @ModelAttribute("form") RouteForm form, Person person,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.years.year(year);
		try {
			this.routing.set(working.id(),
					form.toSteps(this.bodies.bodies().stream().map(Body::id).collect(Collectors.toSet())),
					form.version(), person);
		}
		catch (RefusedRequest refusal) {
			int version = this.routing.round(working.id()).map(ApprovalRound::version).orElse(0);
			return page(working, new RouteForm(version, form.steps()), refusal, person);
		}
		return done("approval.done.route", year, flash);
	}

	@PostMapping("/template")
	ModelAndView take(@PathVariable int year, @RequestParam String template, Person person, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.years.year(year);
		try {
			this.routing.take(working.id(), template, person);
		}
		catch (RefusedRequest refusal) {
			return page(working, null, refusal, person);
		}
		return done("approval.done.template", year, flash);
	}

	private ModelAndView page(WorkingYear year, @Nullable RouteForm typed, @Nullable RefusedRequest refusal,
			Person person) {
		ApprovalRound round = this.routing.round(year.id()).orElse(null);
		ModelAndView page = new ModelAndView("approval/route", (refusal != null) ? refusal.status() : HttpStatus.OK);
		page.addObject("year", year);
		page.addObject("correctionReason", (round != null) ? round.publicReason() : null);
		page.addObject("frozen", round != null && round.isFrozen());
		page.addObject("mayChange", person.has(Role.SECRETARY) && (round == null || !round.isFrozen()));
		page.addObject("form", ((typed != null) ? typed : RouteForm.of(round)).withSpareRows());
		page.addObject("steps", (round != null) ? round.steps() : java.util.List.of());
		page.addObject("bodies", this.bodies.bodies());
		page.addObject("names",
				this.bodies.bodies().stream().collect(Collectors.toMap(Body::id, (body) -> body.name().vi())));
		page.addObject("roles", Arrays.stream(StepRole.values()).map(StepRole::code).toList());
		page.addObject("templates", this.routing.templates((round != null) ? round.kind() : RoundKind.ORIGINAL));
		page.addObject("refusal", refusal);
		return page;
	}

	private static ModelAndView done(String message, int year, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		return new ModelAndView("redirect:/desk/years/" + year + "/route");
	}

}
