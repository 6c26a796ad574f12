package vn.noibat.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.noibat.document.Bodies;
import vn.noibat.document.Body;
import vn.noibat.paper.OfficialPaper;
import vn.noibat.paper.Printing;
import vn.noibat.paper.Typing;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page on which a paper is written that goes with a submitted list, and the files of
 * it and of the list.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/submission/{number:\\d{1,4}}")
class DraftController {

	private static final String KIND = "/papers/{kind:proposal|decision}";

	private final Drafting drafting;

	private final DraftWords words;

	private final DraftPaper papers;

	private final YearKeeping years;

	private final Bodies bodies;

	private final StepRows stepRows;

	private final Printing printing;

	private final Typing typing;

	DraftController(Drafting drafting, DraftWords words, DraftPaper papers, YearKeeping years, Bodies bodies,
			StepRows stepRows, Printing printing, Typing typing) {
		this.drafting = drafting;
		this.words = words;
		this.papers = papers;
		this.years = years;
		this.bodies = bodies;
		this.stepRows = stepRows;
		this.printing = printing;
		this.typing = typing;
	}

	@GetMapping(KIND)
	ModelAndView paper(@PathVariable int year, @PathVariable int number, @PathVariable String kind, Person person) {
		WorkingYear working = this.years.year(year);
		Submission submission = this.drafting.submission(working, number, person);
		DraftKind paper = DraftKind.of(kind);
		return page(working, submission, paper,
				DraftForm.of(this.drafting.text(submission, paper, person), version(submission, paper)), HttpStatus.OK,
				null, null, person);
	}

	@PostMapping(KIND)
	ModelAndView keep(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			@ModelAttribute("form") DraftForm form, BindingResult errors, Person person, RedirectAttributes flash) {
		WorkingYear working = this.years.year(year);
		Submission submission = this.drafting.submission(working, number, person);
		DraftKind paper = DraftKind.of(kind);
		form.check(errors, this.bodies.bodies().stream().map(Body::id).collect(Collectors.toSet()));
		if (errors.hasErrors()) {
			return page(working, submission, paper, form, HttpStatus.UNPROCESSABLE_CONTENT, errors, null, person);
		}
		try {
			this.drafting.keep(working, submission, paper, form.version(), form.text(), person);
		}
		catch (DraftTouched | PaperSealed | PartyIssuesElsewhere refusal) {
			return page(working, submission, paper, form, refusal.status(), null, refusal, person);
		}
		flash.addFlashAttribute("done", "approval.done.draft");
		return new ModelAndView("redirect:" + address(working, submission) + "/papers/" + paper.code());
	}

	@GetMapping(path = KIND + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<byte[]> print(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			Person person) {
		Submission submission = this.drafting.submission(this.years.year(year), number, person);
		DraftKind paper = DraftKind.of(kind);
		return file(name(paper.fileName(), submission, "pdf"), MediaType.APPLICATION_PDF_VALUE,
				this.printing.pdf(laidOut(submission, paper, person)));
	}

	@GetMapping(path = KIND + ".docx", produces = Typing.MEDIA_TYPE)
	ResponseEntity<byte[]> type(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			Person person) {
		Submission submission = this.drafting.submission(this.years.year(year), number, person);
		DraftKind paper = DraftKind.of(kind);
		return file(name(paper.fileName(), submission, "docx"), Typing.MEDIA_TYPE,
				this.typing.docx(laidOut(submission, paper, person)));
	}

	@GetMapping(path = "/list.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<byte[]> printList(@PathVariable int year, @PathVariable int number, Person person) {
		Submission submission = this.drafting.submission(this.years.year(year), number, person);
		return file(name("danh-sach", submission, "pdf"), MediaType.APPLICATION_PDF_VALUE,
				this.printing.pdf(list(submission)));
	}

	@GetMapping(path = "/list.docx", produces = Typing.MEDIA_TYPE)
	ResponseEntity<byte[]> typeList(@PathVariable int year, @PathVariable int number, Person person) {
		Submission submission = this.drafting.submission(this.years.year(year), number, person);
		return file(name("danh-sach", submission, "docx"), Typing.MEDIA_TYPE, this.typing.docx(list(submission)));
	}

	private OfficialPaper laidOut(Submission submission, DraftKind kind, Person person) {
		DraftText text = this.drafting.text(submission, kind, person);
		this.drafting.requireState(text);
		return this.papers.of(submission, kind, text);
	}

	/** The list as it goes with the decision or, before there is one, the proposal. */
	private OfficialPaper list(Submission submission) {
		Optional<ApprovalDraft> decision = this.drafting.draft(submission, DraftKind.DECISION);
		Optional<ApprovalDraft> proposal = this.drafting.draft(submission, DraftKind.PROPOSAL);
		return decision.or(() -> proposal)
			.map((draft) -> this.papers.listAlone(submission,
					decision.isPresent() ? DraftKind.DECISION : DraftKind.PROPOSAL, draft.text()))
			.orElseGet(() -> this.papers.listAlone(submission, null, null));
	}

	private int version(Submission submission, DraftKind kind) {
		return this.drafting.draft(submission, kind).map(ApprovalDraft::version).orElse(ApprovalDraft.NONE);
	}

	private ModelAndView page(WorkingYear year, Submission submission, DraftKind kind, DraftForm form,
			HttpStatus status, @Nullable BindingResult errors, @Nullable RefusedRequest refusal, Person person) {
		ModelAndView page = new ModelAndView("approval/paper", status);
		page.addObject("year", year);
		page.addObject("submission", SubmissionRow.of(submission, this.stepRows));
		page.addObject("kindCode", kind.code());
		page.addObject("base", address(year, submission));
		page.addObject("form", form);
		page.addObject("refusal", refusal);
		Optional<ApprovalDraft> kept = this.drafting.draft(submission, kind);
		page.addObject("present", kept.map(ApprovalDraft::version).orElse(ApprovalDraft.NONE));
		page.addObject("keptBy", kept.map((draft) -> this.stepRows.name(draft.changedBy())).orElse(null));
		page.addObject("keptAt", kept.map((draft) -> Dates.moment(draft.changedAt(), Language.VI)).orElse(null));
		Optional<DraftStanding> standing = this.drafting.standing(submission, kind, person);
		page.addObject("maySign", standing.filter((paper) -> this.drafting.maySign(year, paper, person)).isPresent());
		page.addObject("documentId", standing.map(DraftStanding::documentId).orElse(null));
		page.addObject("registered",
				standing.map(DraftStanding::documentId).map((id) -> this.stepRows.number(id)).orElse(null));
		page.addObject("standing", standing.orElse(null));
		page.addObject("issuedOn",
				standing.map((paper) -> paper.text().date()).map((date) -> Dates.numeric(date)).orElse(null));
		page.addObject("party", this.drafting.party(submission, kind).map((body) -> body.name().vi()).orElse(null));
		page.addObject("issuers",
				this.bodies.bodies()
					.stream()
					.filter((body) -> body.issuesHere() || body.id().equals(form.issuer()))
					.map((body) -> new Choice(body.id(), body.name().vi()))
					.toList());
		page.addObject("authorities",
				DraftForm.AUTHORITIES.stream()
					.map((code) -> new Choice(code, this.words.word("approval.draft.authority." + code)))
					.toList());
		if (errors != null) {
			page.addAllObjects(errors.getModel());
		}
		return page;
	}

	private static String address(WorkingYear year, Submission submission) {
		return "/desk/years/" + year.year() + "/submission/" + submission.number();
	}

	private static String name(String what, Submission submission, String extension) {
		return what + "-" + submission.text().year().year() + "-" + submission.number() + "." + extension;
	}

	private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

}
