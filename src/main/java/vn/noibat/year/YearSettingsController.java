package vn.noibat.year;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * The secretary's page of what a year says beside its highlights, and until when each
 * stage should be over.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}")
class YearSettingsController {

	private final YearWriting writing;

	private final MessageSource messages;

	YearSettingsController(YearWriting writing, MessageSource messages) {
		this.writing = writing;
		this.messages = messages;
	}

	@GetMapping("/settings")
	ModelAndView settings(@PathVariable int year, Person person) {
		YearTexts texts = this.writing.texts(year, person);
		return page(texts, YearTextsForm.of(texts), DeadlinesForm.of(texts.deadlines()), HttpStatus.OK);
	}

	@PostMapping("/settings")
	ModelAndView write(@PathVariable int year, @ModelAttribute("form") YearTextsForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		YearTexts texts = this.writing.texts(year, person);
		form.check(errors);
		if (errors.hasErrors()) {
			ModelAndView page = page(texts, form, DeadlinesForm.of(texts.deadlines()),
					HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addAllObjects(errors.getModel());
		}
		try {
			this.writing.write(texts.year().id(), form.read(), Bilingual.of(form.titleVi(), form.titleEn()),
					FormTexts.optional(form.introductionVi(), form.introductionEn()),
					FormTexts.optional(form.conclusionVi(), form.conclusionEn()), form.wording(), person);
		}
		catch (TextsChangedMeanwhile refusal) {
			// Saved once more, it replaces what is shown beside it.
			YearTexts now = this.writing.texts(year, person);
			return page(now, form.on(now.revision()), DeadlinesForm.of(now.deadlines()), refusal.status())
				.addObject("refusal", refusal)
				.addObject("stored", now);
		}
		catch (WrongStage refusal) {
			return page(texts, form, DeadlinesForm.of(texts.deadlines()), refusal.status()).addObject("refusal",
					refusal);
		}
		flash.addFlashAttribute("done", "year.texts.saved");
		return new ModelAndView("redirect:/desk/years/" + year + "/settings");
	}

	@PostMapping("/deadlines")
	ModelAndView schedule(@PathVariable int year, @ModelAttribute("schedule") DeadlinesForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		YearTexts texts = this.writing.texts(year, person);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(texts, YearTextsForm.of(texts), form, HttpStatus.UNPROCESSABLE_CONTENT)
				.addAllObjects(errors.getModel());
		}
		this.writing.schedule(texts.year().id(), form.deadlines(), person);
		flash.addFlashAttribute("done", "year.deadlines.saved");
		return new ModelAndView("redirect:/desk/years/" + year + "/settings");
	}

	private ModelAndView page(YearTexts texts, YearTextsForm form, DeadlinesForm schedule, HttpStatus status) {
		ModelAndView page = new ModelAndView("year/settings", status);
		page.addObject("texts", texts);
		page.addObject("form", form);
		page.addObject("schedule", schedule);
		page.addObject("wordings", choices("official", "summary"));
		return page;
	}

	private List<Choice> choices(String... wordings) {
		return Stream.of(wordings)
			.map((wording) -> new Choice(wording,
					this.messages.getMessage("year.wording." + wording, null, Language.VI.locale())))
			.toList();
	}

}
