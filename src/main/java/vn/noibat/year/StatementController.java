package vn.noibat.year;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
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

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.figure.Figures;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The secretary's pages of a year's shortcomings and tasks.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}/{kind:shortcomings|tasks}")
class StatementController {

	private static final String FORM = "year/statement";

	private final YearWriting writing;

	private final Figures figures;

	private final MessageSource messages;

	StatementController(YearWriting writing, Figures figures, MessageSource messages) {
		this.writing = writing;
		this.figures = figures;
		this.messages = messages;
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable int year, @PathVariable String kind, Person person) {
		YearTexts texts = this.writing.texts(year, person);
		return page(texts, StatementKind.of(kind), null, StatementForm.empty(texts), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView add(@PathVariable int year, @PathVariable String kind, @ModelAttribute("form") StatementForm form,
			BindingResult errors, Person person, RedirectAttributes flash) {
		return save(year, StatementKind.of(kind), null, form, errors, person, flash);
	}

	@GetMapping("/{id}")
	ModelAndView statement(@PathVariable int year, @PathVariable String kind, @PathVariable String id, Person person) {
		YearTexts texts = this.writing.texts(year, person);
		StatementForm form = Stream
			.concat((StatementKind.of(kind) == StatementKind.SHORTCOMING) ? texts.shortcomings()
				.stream()
				.filter((one) -> one.id().equals(id))
				.map((one) -> StatementForm.of(texts, one)) : Stream.empty(),
					(StatementKind.of(kind) == StatementKind.TASK) ? texts.tasks()
						.stream()
						.filter((one) -> one.id().equals(id))
						.map((one) -> StatementForm.of(texts, one)) : Stream.empty())
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return page(texts, StatementKind.of(kind), id, form, HttpStatus.OK);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable int year, @PathVariable String kind, @PathVariable String id,
			@ModelAttribute("form") StatementForm form, BindingResult errors, Person person, RedirectAttributes flash) {
		return save(year, StatementKind.of(kind), id, form, errors, person, flash);
	}

	@PostMapping("/{id}/position")
	String move(@PathVariable int year, @PathVariable String kind, @PathVariable String id, @RequestParam int revision,
			@RequestParam String to, Person person) {
		YearTexts texts = this.writing.texts(year, person);
		this.writing.move(texts.year().id(), revision, StatementKind.of(kind), id, to.equals("up") ? -1 : 1, person);
		return "redirect:/desk/years/" + year + "/settings#" + kind;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable int year, @PathVariable String kind, @PathVariable String id,
			@RequestParam int revision, Person person, RedirectAttributes flash) {
		YearTexts texts = this.writing.texts(year, person);
		this.writing.remove(texts.year().id(), revision, StatementKind.of(kind), id, person);
		flash.addFlashAttribute("done", "year.statement.removed");
		return "redirect:/desk/years/" + year + "/settings#" + kind;
	}

	private ModelAndView save(int year, StatementKind kind, @Nullable String id, StatementForm form,
			BindingResult errors, Person person, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		YearTexts texts = this.writing.texts(year, person);
		form.check(kind, errors);
		if (errors.hasErrors()) {
			return page(texts, kind, id, form, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
		}
		try {
			if (id == null) {
				this.writing.add(texts.year().id(), form.read(), kind, form.statement(), person);
			}
			else {
				this.writing.change(texts.year().id(), form.read(), kind, id, form.statement(), person);
			}
		}
		catch (TextsChangedMeanwhile refusal) {
			YearTexts now = this.writing.texts(year, person);
			return page(now, kind, id, form.on(now.revision()), refusal.status()).addObject("refusal", refusal)
				.addObject("stored", now);
		}
		catch (WrongStage refusal) {
			return page(texts, kind, id, form, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", "year.statement.saved");
		return new ModelAndView("redirect:/desk/years/" + year + "/settings#" + kind.plural());
	}

	private ModelAndView page(YearTexts texts, StatementKind kind, @Nullable String id, StatementForm form,
			HttpStatus status) {
		ModelAndView page = new ModelAndView(FORM, status);
		page.addObject("texts", texts);
		page.addObject("kind", kind.plural());
		page.addObject("id", id);
		page.addObject("form", form);
		page.addObject("taskKinds",
				Stream.of("task", "recommendation", "programme")
					.map((one) -> new Choice(one,
							this.messages.getMessage("year.task-kind." + one, null, Language.VI.locale())))
					.toList());
		page.addObject("sources", sources());
		return page;
	}

	private List<Choice> sources() {
		return this.figures.catalogue()
			.sources()
			.values()
			.stream()
			.map((source) -> new Choice(source.id(), source.title().vi()))
			.toList();
	}

}
