package vn.noibat.edition;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The desk's pages of readers' reports.
 */
@Controller
@RequestMapping("/desk/reports")
class ReportDeskController {

	private final Reporting reporting;

	ReportDeskController(Reporting reporting) {
		this.reporting = reporting;
	}

	@GetMapping
	String reports(Person person, Model model) {
		model.addAttribute("open", this.reporting.open(person).stream().map(ReportRow::of).toList());
		model.addAttribute("answered", this.reporting.answered(person).stream().map(ReportRow::of).toList());
		return "edition/reports";
	}

	@GetMapping("/{id}")
	ModelAndView report(@PathVariable String id, Person person) {
		ReceivedReport report = this.reporting.one(id, person);
		return page(report, AnswerForm.of(report), HttpStatus.OK);
	}

	@PostMapping("/{id}/answer")
	ModelAndView answer(@PathVariable String id, @ModelAttribute("form") AnswerForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		person.require(Role.EDITOR, Role.SECRETARY);
		ReceivedReport report = this.reporting.one(id, person);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(report, form, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
		}
		try {
			this.reporting.answer(id, form.read(), form.answer(), form.editionNumber(), person);
		}
		catch (AnsweredMeanwhile refusal) {
			ReceivedReport now = this.reporting.one(id, person);
			return page(now, form.on(now.version()), refusal.status()).addObject("refusal", refusal)
				.addObject("stored", now.answer());
		}
		catch (RefusedRequest refusal) {
			return page(report, form, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", "report.answer.saved");
		return new ModelAndView("redirect:/desk/reports");
	}

	private static ModelAndView page(ReceivedReport report, AnswerForm form, HttpStatus status) {
		ModelAndView page = new ModelAndView("edition/report-answer", status);
		page.addObject("report", report);
		page.addObject("received", Dates.moment(report.receivedAt(), Language.VI));
		page.addObject("form", form);
		return page;
	}

}
