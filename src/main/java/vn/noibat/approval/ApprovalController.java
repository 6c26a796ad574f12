package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Bodies;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.web.RefusedRequest;
import vn.noibat.web.TypedTexts;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page on which bodies read a submitted text and answer, or their papers are
 * recorded.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/approval")
class ApprovalController {

	/**
	 * How many papers of the register are offered; an older one is named by its number.
	 */
	private static final int CHOICES = 200;

	private final Approving approving;

	private final YearKeeping years;

	private final StepRows stepRows;

	private final Bodies bodies;

	private final Register register;

	private final Drafting drafting;

	private final TypedTexts typedTexts;

	ApprovalController(Approving approving, YearKeeping years, StepRows stepRows, Bodies bodies, Register register,
			Drafting drafting, TypedTexts typedTexts) {
		this.approving = approving;
		this.years = years;
		this.stepRows = stepRows;
		this.bodies = bodies;
		this.register = register;
		this.drafting = drafting;
		this.typedTexts = typedTexts;
	}

	@GetMapping
	ModelAndView approval(@PathVariable int year, Person person) {
		readers(person);
		return page(this.years.year(year), AnswerForm.empty(), null, person);
	}

	@PostMapping("/{position:\\d{1,2}}/agreement")
	ModelAndView agree(@PathVariable int year, @PathVariable int position, @ModelAttribute("typed") AnswerForm typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.APPROVER);
		return act(year, typed, person, request, flash, "approval.done.agreed", (working) -> this.approving
			.agree(working.id(), position, typed.shown(), paper(typed, working, position), person));
	}

	@PostMapping("/{position:\\d{1,2}}/return")
	ModelAndView sendBack(@PathVariable int year, @PathVariable int position, @ModelAttribute("typed") AnswerForm typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.APPROVER);
		return act(year, typed, person, request, flash, "approval.done.returned", (working) -> this.approving
			.sendBack(working.id(), position, typed.shown(), typed.said(), paper(typed, working, position), person));
	}

	@PostMapping("/{position:\\d{1,2}}/paper")
	ModelAndView register(@PathVariable int year, @PathVariable int position, @ModelAttribute("typed") AnswerForm typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.CLERK);
		return act(year, typed, person, request, flash, "approval.done.registered",
				(working) -> this.approving.registerAnswer(working.id(), position, typed.shown(), typed.judgement(),
						typed.said(), paper(typed, working, position), person));
	}

	@PostMapping("/papers/{answer:\\d{1,18}}/confirmation")
	ModelAndView confirm(@PathVariable int year, @PathVariable long answer, @ModelAttribute("typed") AnswerForm typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		return act(year, typed, person, request, flash, "approval.done.confirmed",
				(working) -> this.approving.confirmAnswer(working.id(), answer, typed.read(), person));
	}

	@PostMapping("/papers/{answer:\\d{1,18}}/dismissal")
	ModelAndView dismiss(@PathVariable int year, @PathVariable long answer, @ModelAttribute("typed") AnswerForm typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		return act(year, typed, person, request, flash, "approval.done.dismissed",
				(working) -> this.approving.dismissAnswer(working.id(), answer, typed.putAside(), person));
	}

	static void readers(Person person) {
		person.require(Role.SECRETARY, Role.EDITOR, Role.CLERK, Role.APPROVER);
	}

	private StepPaper paper(AnswerForm typed, WorkingYear year, int position) {
		RouteStep step = step(year, position);
		String number = typed.numberAlone();
		if (number.isEmpty()) {
			return typed.paper(step);
		}
		List<RegisteredDocument> filed = this.register.numbered(number, typed.issuerOf(step));
		if (filed.size() > 1) {
			throw new PaperNeeded("approval.document.several");
		}
		return filed.stream()
			.findFirst()
			.map((document) -> StepPaper.registered(document.id()))
			.orElseThrow(PaperNeeded::new);
	}

	private RouteStep step(WorkingYear year, int position) {
		return this.approving.progress(year.id())
			.map((progress) -> progress.round().step(position))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private ModelAndView act(int year, AnswerForm typed, Person person, HttpServletRequest request,
			RedirectAttributes flash, String done, java.util.function.Consumer<WorkingYear> act) {
		WorkingYear working = this.years.year(year);
		try {
			act.accept(working);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			ModelAndView page = page(working, typed, refusal, person);
			String path = request.getRequestURI();
			return hasForm(page, path) ? page : page.addObject("kept", this.typedTexts.of(request, path));
		}
		flash.addFlashAttribute("done", done);
		return new ModelAndView("redirect:/desk/years/" + year + "/approval");
	}

	private ModelAndView page(WorkingYear shown, AnswerForm typed, @Nullable RefusedRequest refusal, Person person) {
		WorkingYear year = this.years.year(shown.id());
		ModelAndView page = new ModelAndView("approval/approval", (refusal != null) ? refusal.status() : HttpStatus.OK);
		page.addObject("year", year);
		page.addObject("typed", typed);
		// Else the view takes the variable of this name in the address for it.
		page.addObject("answer", null);
		page.addObject("refusal", refusal);
		Optional<Progress> found = this.approving.progress(year.id());
		page.addObject("correctionReason", found.map((progress) -> progress.round().publicReason()).orElse(null));
		page.addObject("steps", found.map(this.stepRows::of).orElse(List.of()));
		page.addObject("returns",
				found.map((progress) -> progress.returns().stream().map(this.stepRows::of).toList()).orElse(List.of()));
		found.ifPresent((progress) -> text(page, progress, typed, refusal, person));
		return page;
	}

	/** Whether the page still has the form that was sent to an address. */
	private static boolean hasForm(ModelAndView page, String path) {
		boolean waiting = page.getModel().get("answer") != null;
		if (path.contains("/papers/")) {
			return waiting;
		}
		return page.getModel().get("judgement") instanceof Judgement judgement
				&& path.contains("/approval/" + judgement.position() + "/")
				&& (path.endsWith("/paper") ? judgement.register() && !waiting : judgement.answer());
	}

	private void text(ModelAndView page, Progress progress, AnswerForm typed, @Nullable RefusedRequest refusal,
			Person person) {
		Submission submission = progress.submission();
		if (submission == null) {
			return;
		}
		page.addObject("submission", SubmissionRow.of(submission, this.stepRows));
		page.addObject("text", TextView.of(submission.text()));
		page.addObject("mayWrite", this.drafting.mayWrite(submission, person));
		Judgement judgement = Judgement.of(progress, person);
		page.addObject("judgement", judgement);
		page.addObject("inForce", progress.inForce());
		if (refusal instanceof StaleText) {
			this.approving.submission(progress.round().yearId(), typed.shown())
				.filter((seen) -> !seen.sha256().equals(submission.sha256()))
				.ifPresent((seen) -> page.addObject("sinceShown", ChangeGroup.between(seen.text(), submission.text())));
		}
		if (judgement != null) {
			RouteStep step = progress.round().step(judgement.position());
			page.addObject("step", step);
			page.addObject("bodies", this.bodies.bodies());
			// A body that answers by paper is answered for with the paper itself.
			page.addObject("papers", PaperChoice.of(this.register.readable(person, CHOICES), step, step.byPaper()));
			// What was signed here for the step is proposed; whoever answers chooses.
			this.drafting.signedFor(submission, step).filter((id) -> refusal == null).ifPresent((id) -> {
				page.addObject("typed", AnswerForm.proposing(id));
				page.addObject("proposed", this.stepRows.number(id));
			});
			this.approving.lastSeen(progress, step.body())
				.ifPresent((seen) -> page.addObject("changes", ChangeGroup.between(seen, submission.text())));
			page.addObject("answer",
					this.approving.answers(submission)
						.stream()
						.filter((answer) -> answer.isWaiting() && answer.position() == judgement.position())
						.map((answer) -> AnswerRow.of(answer, person, this.stepRows))
						.findFirst()
						.orElse(null));
		}
		page.addObject("dismissed",
				this.approving.answers(submission)
					.stream()
					.filter(PaperAnswer::isDismissed)
					.map((answer) -> AnswerRow.of(answer, person, this.stepRows))
					.toList());
	}

}
