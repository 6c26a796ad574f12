package vn.noibat.approval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.PessimisticLockingFailureException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.SealRefused;
import vn.noibat.document.SealView;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.SignedPapers;
import vn.noibat.document.Visibility;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page on which a proposal or decision is signed for its body and entered in the
 * register.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/submission/{number:\\d{1,4}}/papers/{kind:proposal|decision}")
class DraftSigningController {

	private final Drafting drafting;

	private final DraftSealing sealing;

	private final SignedPapers papers;

	private final DraftWords words;

	private final StepRows stepRows;

	private final YearKeeping years;

	DraftSigningController(Drafting drafting, DraftSealing sealing, SignedPapers papers, DraftWords words,
			StepRows stepRows, YearKeeping years) {
		this.drafting = drafting;
		this.sealing = sealing;
		this.papers = papers;
		this.words = words;
		this.stepRows = stepRows;
		this.years = years;
	}

	@GetMapping("/issuance")
	ModelAndView lastLook(@PathVariable int year, @PathVariable int number, @PathVariable String kind, Person person) {
		WorkingYear working = this.years.year(year);
		DraftKind paper = DraftKind.of(kind);
		try {
			return page(working, number, paper, Visibility.NOTHING.code(), null, person);
		}
		catch (PaperSealed ex) {
			return new ModelAndView("redirect:" + base(working, number, paper));
		}
	}

	@PostMapping("/paper-to-sign")
	ModelAndView prepare(@PathVariable int year, @PathVariable int number, @PathVariable String kind, Person person,
			RedirectAttributes flash) {
		DraftKind paper = DraftKind.of(kind);
		return act(year, number, paper, person, "document.seal.done.prepared", flash,
				(working) -> this.sealing.prepare(working, number, paper, person));
	}

	@GetMapping("/paper-to-sign")
	ResponseEntity<byte[]> toSign(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			Person person) {
		return download(Optional
			.ofNullable(this.sealing
				.standing(this.drafting.toSign(this.years.year(year), number, DraftKind.of(kind), person))
				.prepared())
			.map((prepared) -> prepared.file()));
	}

	@PostMapping("/signed-paper")
	ModelAndView take(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			@RequestParam(required = false) @Nullable MultipartFile file, Person person, RedirectAttributes flash)
			throws IOException {
		DraftKind paper = DraftKind.of(kind);
		byte[] bytes = (file != null) ? file.getBytes() : new byte[0];
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		return act(year, number, paper, person, "document.seal.done.taken", flash,
				(working) -> this.sealing.take(working, number, paper, new Upload(name, bytes), person));
	}

	@GetMapping("/signed-paper")
	ResponseEntity<byte[]> signedPaper(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			Person person) {
		return download(Optional
			.ofNullable(this.sealing
				.standing(this.drafting.toSign(this.years.year(year), number, DraftKind.of(kind), person))
				.signed())
			.map((signed) -> signed.file()));
	}

	@PostMapping("/issuance")
	ModelAndView issue(@PathVariable int year, @PathVariable int number, @PathVariable String kind,
			@RequestParam(defaultValue = "") String sha256, @RequestParam(defaultValue = "") String visibility,
			@RequestParam(defaultValue = "true") boolean stamped, @RequestParam(defaultValue = "false") boolean known,
			Person person, RedirectAttributes flash) {
		DraftKind paper = DraftKind.of(kind);
		WorkingYear working = this.years.year(year);
		try {
			Visibility shown = visibility(visibility);
			SealedPaper sealed = this.sealing.seal(working, number, paper, sha256, stamped, known, person);
			RegisteredDocument document = this.drafting.issue(working, number, paper, sha256, shown, sealed, person);
			flash.addFlashAttribute("done", "approval.done.signed");
			flash.addFlashAttribute("doneArguments", List.of(document.number()));
			return new ModelAndView("redirect:" + base(working, number, paper));
		}
		catch (PessimisticLockingFailureException ex) {
			return page(working, number, paper, visibility, RefusedRequest.conflict("approval.draft.busy"), person);
		}
		catch (RefusedRequest refusal) {
			return refused(working, number, paper, visibility, refusal, person);
		}
	}

	private ModelAndView act(int year, int number, DraftKind kind, Person person, String done, RedirectAttributes flash,
			Consumer<WorkingYear> act) {
		WorkingYear working = this.years.year(year);
		try {
			act.accept(working);
		}
		catch (RefusedRequest refusal) {
			return refused(working, number, kind, Visibility.NOTHING.code(), refusal, person);
		}
		flash.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + base(working, number, kind) + "/issuance");
	}

	/** Tells it on this page, as long as the paper may still be signed here. */
	private ModelAndView refused(WorkingYear year, int number, DraftKind kind, String visibility,
			RefusedRequest refusal, Person person) {
		if (refusal.status() == HttpStatus.NOT_FOUND || refusal instanceof PaperSealed
				|| refusal instanceof StaleText) {
			throw refusal;
		}
		return page(year, number, kind, visibility, refusal, person);
	}

	private ModelAndView page(WorkingYear year, int number, DraftKind kind, String visibility,
			@Nullable RefusedRequest refusal, Person person) {
		DraftStanding paper = this.drafting.toSign(year, number, kind, person);
		ModelAndView page = new ModelAndView("approval/issuance", (refusal != null) ? refusal.status() : HttpStatus.OK);
		page.addObject("year", year);
		page.addObject("base", base(year, number, kind));
		page.addObject("kindCode", kind.code());
		page.addObject("submission", SubmissionRow.of(paper.submission(), this.stepRows));
		page.addObject("paper", paper);
		page.addObject("date", (paper.text().date() != null) ? Dates.numeric(paper.text().date()) : "–");
		page.addObject("seal", SealView.of(this.sealing.standing(paper)));
		page.addObject("visibility", visibility);
		page.addObject("visibilities",
				Stream.of(Visibility.values())
					.map((one) -> new Choice(one.code(), this.words.word("approval.visibility." + one.code())))
					.toList());
		page.addObject("unstamped", refusal instanceof SealRefused sealed && sealed.isForWantOfTimestamp());
		page.addObject("refusal", refusal);
		return page;
	}

	// A word that is not offered is never taken for "not public".
	private static Visibility visibility(String code) {
		try {
			return Visibility.of(code);
		}
		catch (IllegalArgumentException ex) {
			throw RefusedRequest.conflict("approval.document.unoffered");
		}
	}

	private static String base(WorkingYear year, int number, DraftKind kind) {
		return "/desk/years/" + year.year() + "/submission/" + number + "/papers/" + kind.code();
	}

	private ResponseEntity<byte[]> download(Optional<StoredFile> kept) {
		StoredFile file = kept.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.papers.content(file));
	}

}
