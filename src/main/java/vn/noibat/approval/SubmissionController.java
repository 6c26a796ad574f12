package vn.noibat.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.highlight.Editing;
import vn.noibat.paper.Printing;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page on which a year's text is submitted, and the paper of what was.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/submission")
class SubmissionController {

	private final Approving approving;

	private final Editing editing;

	private final YearKeeping years;

	private final StepRows stepRows;

	private final SubmissionPaper paper;

	private final Printing printing;

	private final Drafting drafting;

	private final Addresses addresses;

	SubmissionController(Approving approving, Editing editing, YearKeeping years, StepRows stepRows,
			SubmissionPaper paper, Printing printing, Drafting drafting, Addresses addresses) {
		this.approving = approving;
		this.editing = editing;
		this.years = years;
		this.stepRows = stepRows;
		this.paper = paper;
		this.printing = printing;
		this.drafting = drafting;
		this.addresses = addresses;
	}

	@GetMapping
	ModelAndView submission(@PathVariable int year, @RequestParam(required = false) @Nullable String sha256,
			Person person) {
		ApprovalController.readers(person);
		ModelAndView page = page(this.years.year(year), null, person);
		if (sha256 != null && !sha256.isBlank()) {
			page.addObject("asked", asked(this.years.year(year), sha256.strip().toLowerCase(Locale.ROOT)));
		}
		return page;
	}

	@PostMapping
	ModelAndView submit(@PathVariable int year, Person person, RedirectAttributes flash) {
		person.require(Role.EDITOR, Role.SECRETARY);
		WorkingYear working = this.years.year(year);
		try {
			this.approving.submit(working.id(), person);
		}
		catch (RefusedRequest refusal) {
			return page(this.years.year(year), refusal, person);
		}
		flash.addFlashAttribute("done", "approval.done.submitted");
		return new ModelAndView("redirect:/desk/years/" + year + "/approval");
	}

	@GetMapping(path = "/{number:\\d{1,4}}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<byte[]> print(@PathVariable int year, @PathVariable int number, Person person) {
		ApprovalController.readers(person);
		WorkingYear working = this.years.year(year);
		Submission submission = this.approving.submissions(working.id())
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("ban-trinh-" + year + "-" + number + ".pdf")
						.build()
						.toString())
			.body(this.printing.pdf(this.paper.of(submission,
					this.addresses.absolute(this.addresses.verify(submission.sha256(), Language.VI)))));
	}

	private ModelAndView page(WorkingYear year, @Nullable RefusedRequest refusal, Person person) {
		ModelAndView page = new ModelAndView("approval/submission",
				(refusal != null) ? refusal.status() : HttpStatus.OK);
		Optional<Progress> progress = this.approving.progress(year.id());
		List<Submission> submissions = this.approving.submissions(year.id());
		page.addObject("year", year);
		page.addObject("refusal", refusal);
		page.addObject("routed", progress.isPresent());
		page.addObject("correctionReason", progress.map((one) -> one.round().publicReason()).orElse(null));
		page.addObject("steps", progress.map(this.stepRows::of).orElse(List.of()));
		page.addObject("returns",
				progress.map((one) -> one.returns().stream().map(this.stepRows::of).toList()).orElse(List.of()));
		page.addObject("gaps", (year.stage() == Stage.EDITING) ? this.editing.gaps(year.id()) : List.of());
		page.addObject("maySubmit",
				year.stage() == Stage.EDITING && person.has(Role.EDITOR, Role.SECRETARY) && progress.isPresent());
		page.addObject("writable",
				submissions.stream()
					.filter((one) -> this.drafting.mayWrite(one, person))
					.map(Submission::number)
					.toList());
		page.addObject("submissions",
				submissions.stream()
					.sorted(java.util.Comparator.comparingInt(Submission::number).reversed())
					.map((one) -> SubmissionRow.of(one, this.stepRows))
					.toList());
		return page;
	}

	/** What a hash that somebody brings stands for. */
	private String asked(WorkingYear year, String sha256) {
		Optional<Submission> found = this.approving.submission(year.id(), sha256);
		if (found.isEmpty()) {
			return "unknown";
		}
		return this.approving.progress(year.id())
			.filter((progress) -> progress.submission() != null && progress.submission().sha256().equals(sha256))
			.map((progress) -> (year.stage() == Stage.EDITING) ? "edited" : "present")
			.orElse("replaced");
	}

}
