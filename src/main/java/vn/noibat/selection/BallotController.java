package vn.noibat.selection;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.paper.Printing;
import vn.noibat.paper.QrCode;
import vn.noibat.text.Typed;
import vn.noibat.web.Addresses;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;

/**
 * The pages of a year's ballots.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}/ballots")
class BallotController {

	private static final String TAB = "ballots";

	private final SelectionPages pages;

	private final Voting voting;

	private final Selecting selecting;

	private final Convening convening;

	private final Names names;

	private final ReceivedFiles files;

	private final Minutes minutes;

	private final Printing printing;

	private final Addresses addresses;

	BallotController(SelectionPages pages, Voting voting, Selecting selecting, Convening convening, Names names,
			ReceivedFiles files, Minutes minutes, Printing printing, Addresses addresses) {
		this.pages = pages;
		this.voting = voting;
		this.selecting = selecting;
		this.convening = convening;
		this.names = names;
		this.files = files;
		this.minutes = minutes;
		this.printing = printing;
		this.addresses = addresses;
	}

	@GetMapping
	ModelAndView ballots(@PathVariable int year, Person person) {
		return overview(this.pages.year(year), person, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView open(@PathVariable int year, @RequestParam(defaultValue = "") String closesAt, Person person,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		Instant end = Typed.moment(Typed.text(closesAt));
		try {
			if (end == null && !Typed.text(closesAt).isEmpty()) {
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "selection.form.moment");
			}
			BallotRecord ballot = this.voting.open(working.id(), end, person);
			flash.addFlashAttribute("done", "selection.done.opened");
			return to(working, ballot.number());
		}
		catch (RefusedRequest refusal) {
			return overview(working, person, refusal.status()).addObject("refusal", refusal)
				.addObject("closesAt", closesAt);
		}
	}

	@GetMapping("/{number:[0-9]+}")
	ModelAndView ballot(@PathVariable int year, @PathVariable int number, Person person) {
		return page(this.pages.year(year), number, null, person, HttpStatus.OK);
	}

	@PostMapping("/{number:[0-9]+}/confirmation")
	ModelAndView confirm(@PathVariable int year, @PathVariable int number, @ModelAttribute("paper") PaperForm paper,
			Person person) {
		WorkingYear working = this.pages.year(year);
		try {
			this.voting.check(working.id(), number, paper.chosen(), person);
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page(working, number, paper, person, refusal.status()).addObject("refusal", refusal);
		}
		BallotRecord ballot = this.voting.ballot(working.id(), number, person);
		return this.pages.page("paper-confirmation", working, person, TAB, HttpStatus.OK)
			.addObject("ballot", ballot)
			.addObject("paper", paper);
	}

	@PostMapping("/{number:[0-9]+}/papers")
	ModelAndView cast(@PathVariable int year, @PathVariable int number, @ModelAttribute("paper") PaperForm paper,
			Person person, RedirectAttributes flash) {
		WorkingYear working = this.pages.year(year);
		try {
			this.voting.cast(working.id(), number, paper.chosen(), person);
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page(working, number, paper, person, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", "selection.done.voted");
		return to(working, number);
	}

	@PostMapping("/{number:[0-9]+}/closure")
	ModelAndView close(@PathVariable int year, @PathVariable int number, Person person, RedirectAttributes flash) {
		return act(year, number, person, flash, "selection.done.closed",
				(working) -> this.voting.close(working.id(), number, person));
	}

	@PostMapping("/{number:[0-9]+}/withdrawal")
	ModelAndView withdraw(@PathVariable int year, @PathVariable int number, Person person, RedirectAttributes flash) {
		return act(year, number, person, flash, "selection.done.withdrawn",
				(working) -> this.voting.withdraw(working.id(), number, person));
	}

	/**
	 * Answers with the letters themselves: links and codes are told once and kept
	 * nowhere. The form sent again leads to the ballot.
	 */
	@PostMapping("/{number:[0-9]+}/links")
	ModelAndView issueLinks(@PathVariable int year, @PathVariable int number,
			@RequestParam(required = false) @Nullable List<String> councillors,
			@RequestParam(defaultValue = "false") boolean replacing, Person person, HttpServletResponse response) {
		WorkingYear working = this.pages.year(year);
		List<String> chosen = (councillors != null) ? councillors : List.of();
		List<IssuedLink> issued;
		try {
			issued = this.voting.issueLinks(working.id(), number, new LinkedHashSet<>(chosen), replacing, person);
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page(working, number, null, person, refusal.status()).addObject("refusal", refusal)
				.addObject("invited", chosen);
		}
		response.setHeader(HttpHeaders.CONTENT_LOCATION, "/desk/years/" + year + "/ballots/" + number);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return this.pages.page("letters", working, person, TAB, HttpStatus.OK)
			.addObject("ballot", this.voting.ballot(working.id(), number, person))
			.addObject("letters", issued.stream().map(this::letter).toList());
	}

	@PostMapping("/{number:[0-9]+}/totals")
	ModelAndView enterTotals(@PathVariable int year, @PathVariable int number,
			@ModelAttribute("totals") TotalsForm totals, BindingResult errors,
			@RequestParam(required = false) @Nullable MultipartFile file, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		BallotRecord ballot = this.voting.ballot(working.id(), number, person);
		totals.check(ballot, errors);
		if (errors.hasErrors()) {
			return this.pages.kept(page(working, number, null, person, HttpStatus.UNPROCESSABLE_CONTENT)
				.addAllObjects(errors.getModel()), "tallying", request);
		}
		try {
			this.voting.enterTotals(working.id(), number, totals.totals(ballot), this.files.keep(file, person), person);
		}
		catch (RefusedRequest refusal) {
			return this.pages.kept(page(working, number, null, person, refusal.status()).addObject("refusal", refusal)
				.addObject("totals", totals), "tallying", request);
		}
		flash.addFlashAttribute("done", "selection.done.totals");
		return to(working, number);
	}

	@PostMapping("/{number:[0-9]+}/totals/confirmation")
	ModelAndView confirmTotals(@PathVariable int year, @PathVariable int number,
			@RequestParam(defaultValue = "") String sha256, Person person, RedirectAttributes flash) {
		return act(year, number, person, flash, "selection.done.confirmed",
				(working) -> this.voting.confirmTotals(working.id(), number, sha256, person));
	}

	@PostMapping("/{number:[0-9]+}/decision")
	ModelAndView decide(@PathVariable int year, @PathVariable int number,
			@RequestParam(required = false) @Nullable List<String> chosen,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String document,
			@RequestParam(required = false) @Nullable MultipartFile file, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		WorkingYear working = this.pages.year(year);
		String id = Typed.text(document);
		try {
			if (!id.isEmpty() && !this.names.mayName(id, person)) {
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "selection.form.document.unknown");
			}
			this.voting.decideTie(working.id(), number, (chosen != null) ? chosen : List.of(), Typed.text(reason),
					Typed.orNull(id), this.files.keep(file, person), person);
		}
		catch (RefusedRequest refusal) {
			return this.pages.kept(page(working, number, null, person, refusal.status()).addObject("refusal", refusal)
				.addObject("reason", reason)
				.addObject("document", document)
				.addObject("chosen", (chosen != null) ? chosen : List.of()), "undecided", request);
		}
		flash.addFlashAttribute("done", "selection.done.decided");
		return to(working, number);
	}

	@GetMapping("/{number:[0-9]+}/files/{fileId}")
	ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable int number, @PathVariable String fileId,
			Person person) {
		return this.voting.files(this.pages.year(year).id(), number, person)
			.stream()
			.filter((file) -> file.id().equals(fileId))
			.findFirst()
			.map(this.files::answer)
			.orElseThrow(NotAllowed::new);
	}

	@GetMapping("/{number:[0-9]+}/minutes.pdf")
	ResponseEntity<byte[]> minutes(@PathVariable int year, @PathVariable int number, Person person) {
		WorkingYear working = this.pages.year(year);
		BallotResult result = this.voting.result(working.id(), number, person);
		return ReceivedFiles.pdf(this.printing.pdf(this.minutes.paper(working, result, person)),
				"bien-ban-" + year + "-" + number + ".pdf");
	}

	private ModelAndView act(int year, int number, Person person, RedirectAttributes flash, String done, Step step) {
		WorkingYear working = this.pages.year(year);
		try {
			step.take(working);
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page(working, number, null, person, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", done);
		return to(working, number);
	}

	private ModelAndView overview(WorkingYear year, Person person, HttpStatus status) {
		List<BallotRecord> ballots = this.voting.ballots(year.id(), person);
		Standing standing = this.voting.standing(year.id());
		Optional<CouncilRecord> council = this.convening.council(year.id());
		boolean early = year.stage() == Stage.NOMINATING || year.stage() == Stage.VOTING;
		return this.pages.page("ballots", year, person, TAB, status)
			.addObject("ballots", ballots)
			.addObject("standing", standing)
			.addObject("council", council.orElse(null))
			.addObject("online", council.filter((one) -> one.terms().manner() == Manner.ONLINE).isPresent())
			.addObject("openable",
					person.has(Role.SECRETARY) && early && !this.selecting.isDirect(year.id())
							&& !this.selecting.isFinished(year.id()) && !standing.isSettled()
							&& ballots.stream().noneMatch((ballot) -> ballot.state() == BallotState.OPEN));
	}

	private ModelAndView page(WorkingYear year, int number, @Nullable PaperForm paper, Person person,
			HttpStatus status) {
		BallotRecord ballot = this.voting.ballot(year.id(), number, person);
		ModelAndView page = this.pages.page("ballot", year, person, TAB, status);
		boolean open = ballot.state() == BallotState.OPEN;
		Optional<RollEntry> place = this.voting.place(ballot, person);
		List<RollEntry> roll = this.voting.roll(ballot, person);
		page.addObject("ballot", ballot);
		page.addObject("open", open);
		page.addObject("table", ballot.manner().isAtTheTable());
		page.addObject("place", place.orElse(null));
		page.addObject("roll", roll);
		page.addObject("turnout", roll.stream().filter(RollEntry::voted).count());
		boolean tallying = open && ballot.manner().isAtTheTable() && this.voting.mayCount(ballot, person);
		page.addObject("tallying", tallying);
		if (tallying) {
			Totals entered = this.voting.totals(year.id(), number, person).orElse(null);
			page.addObject("entered", entered);
			page.addObject("totals", TotalsForm.of(ballot, entered));
			page.addObject("files", this.voting.files(year.id(), number, person));
			page.addObject("confirms", this.voting.mayConfirm(ballot, person));
		}
		if (open && !ballot.manner().isAtTheTable() && place.isPresent()) {
			page.addObject("paper",
					(paper != null) ? paper : new PaperForm(this.voting.ownVote(ballot, person), false));
		}
		if (ballot.state() == BallotState.CLOSED) {
			BallotResult result = this.voting.result(year.id(), number, person);
			page.addObject("result", result);
			page.addObject("votes", this.voting.names(result, person));
			page.addObject("documents", this.names.documents(person, List.of()));
			page.addObject("undecided", person.has(Role.SECRETARY) && ballot.round() > 1
					&& !result.counted().isSettled() && result.decision() == null);
		}
		return page;
	}

	private Letter letter(IssuedLink link) {
		String address = this.addresses.absolute("/phieu/" + link.token());
		return new Letter(this.names.account(link.entry().voter()), address,
				link.code().substring(0, 4) + " " + link.code().substring(4), QrCode.svg(address));
	}

	private static ModelAndView to(WorkingYear year, int number) {
		return new ModelAndView(SelectionPages.redirect(year, "/ballots/" + number));
	}

	/**
	 * What is done to a ballot.
	 */
	@FunctionalInterface
	private interface Step {

		void take(WorkingYear year);

	}

}
