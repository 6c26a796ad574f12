package vn.noibat.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Act;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.RefusedRequest;
import vn.noibat.web.TypedTexts;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The page of a year's editions: sealed, released, corrected, taken back.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/editions")
class EditionsController {

	private static final int SHORT_HASH = 8;

	private final Publishing publishing;

	private final Previewing previewing;

	private final YearKeeping years;

	private final Directory directory;

	private final Addresses addresses;

	private final TypedTexts typedTexts;

	private final Clock clock;

	EditionsController(Publishing publishing, Previewing previewing, YearKeeping years, Directory directory,
			Addresses addresses, TypedTexts typedTexts, Clock clock) {
		this.publishing = publishing;
		this.previewing = previewing;
		this.years = years;
		this.directory = directory;
		this.addresses = addresses;
		this.typedTexts = typedTexts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView editions(@PathVariable int year, Person person) {
		person.require(Role.SECRETARY, Role.CLERK, Role.EDITOR, Role.APPROVER);
		return page(this.years.year(year), TypedRelease.EMPTY, null, person);
	}

	@PostMapping
	ModelAndView seal(@PathVariable int year, Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.sealed",
				(working) -> this.publishing.seal(working.id(), person));
	}

	@PostMapping("/{number:\\d{1,4}}/release")
	ModelAndView release(@PathVariable int year, @PathVariable int number, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		person.require(Role.CLERK, Role.SECRETARY);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.released",
				(working) -> this.publishing.release(working.id(), number, person));
	}

	@PostMapping("/{number:\\d{1,4}}/release-time")
	ModelAndView schedule(@PathVariable int year, @PathVariable int number, @ModelAttribute("typed") TypedRelease typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.CLERK, Role.SECRETARY);
		return act(year, typed, person, request, flash, "edition.done.scheduled",
				(working) -> this.publishing.schedule(working.id(), number, typed.at(), person));
	}

	@PostMapping("/{number:\\d{1,4}}/cancellation")
	ModelAndView callOff(@PathVariable int year, @PathVariable int number, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		person.require(Role.CLERK, Role.SECRETARY);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.called-off",
				(working) -> this.publishing.callOff(working.id(), number, person));
	}

	@PostMapping("/{number:\\d{1,4}}/revocation")
	ModelAndView revoke(@PathVariable int year, @PathVariable int number, @ModelAttribute("typed") TypedRelease typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		return act(year, typed, person, request, flash, "edition.done.revoked",
				(working) -> this.publishing.revoke(working.id(), number, typed.why(), person));
	}

	@PostMapping("/{number:\\d{1,4}}/previews")
	ModelAndView preview(@PathVariable int year, @PathVariable int number, @ModelAttribute("typed") TypedRelease typed,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK);
		return act(year, typed, person, request, flash, "edition.done.preview",
				(working) -> flash.addFlashAttribute("preview", this.addresses.absolute("/xem-truoc/"
						+ this.previewing.make(working.id(), number, typed.whose(), typed.lifetime(), person))));
	}

	@PostMapping("/{number:\\d{1,4}}/previews/{link:\\d{1,18}}/revocation")
	ModelAndView revokePreview(@PathVariable int year, @PathVariable int number, @PathVariable long link, Person person,
			HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.preview-revoked",
				(working) -> this.previewing.revoke(working.id(), number, link, person));
	}

	@PostMapping("/corrections")
	ModelAndView correct(@PathVariable int year, @ModelAttribute("typed") TypedRelease typed, Person person,
			HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		return act(year, typed.in("corrections"), person, request, flash, "edition.done.correction",
				(working) -> this.publishing.openCorrection(working.id(), typed.publicReason(), person));
	}

	@PostMapping("/withdrawals")
	ModelAndView withdraw(@PathVariable int year, @ModelAttribute("typed") TypedRelease typed, Person person,
			HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY);
		return act(year, typed.in("withdrawals"), person, request, flash, "edition.done.proposed",
				(working) -> this.publishing.proposeWithdrawal(working.id(), typed.publicReason(), person));
	}

	@PostMapping("/withdrawals/{proposal:\\d{1,18}}/confirmation")
	ModelAndView confirmWithdrawal(@PathVariable int year, @PathVariable long proposal, Person person,
			HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.withdrawn",
				(working) -> this.publishing.confirmWithdrawal(working.id(), proposal, person));
	}

	@PostMapping("/withdrawals/{proposal:\\d{1,18}}/refusal")
	ModelAndView dropWithdrawal(@PathVariable int year, @PathVariable long proposal, Person person,
			HttpServletRequest request, RedirectAttributes flash) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		return act(year, TypedRelease.EMPTY, person, request, flash, "edition.done.dropped",
				(working) -> this.publishing.dropWithdrawal(working.id(), proposal, person));
	}

	private ModelAndView act(int year, TypedRelease typed, Person person, HttpServletRequest request,
			RedirectAttributes flash, String done, Consumer<WorkingYear> act) {
		WorkingYear working = this.years.year(year);
		try {
			act.accept(working);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			ModelAndView page = page(this.years.year(year), typed, refusal, person);
			String path = request.getRequestURI();
			return hasForm(page, path) ? page : page.addObject("kept", this.typedTexts.of(request, path));
		}
		flash.addFlashAttribute("done", done);
		return new ModelAndView("redirect:/desk/years/" + year + "/editions");
	}

	/** Whether the page still has the form that was sent to an address. */
	private static boolean hasForm(ModelAndView page, String path) {
		Map<String, Object> model = page.getModel();
		if (path.endsWith("/corrections") || path.endsWith("/withdrawals")) {
			return Boolean.TRUE.equals(model.get(path.endsWith("/corrections") ? "mayCorrect" : "mayWithdraw"));
		}
		return model.get("editions") instanceof List<?> editions && editions.stream()
			.anyMatch((one) -> one instanceof EditionRow edition && edition.isPending()
					&& path.contains("/editions/" + edition.number() + "/"));
	}

	private ModelAndView page(WorkingYear year, TypedRelease typed, @Nullable RefusedRequest refusal, Person person) {
		ModelAndView page = new ModelAndView("edition/editions", (refusal != null) ? refusal.status() : HttpStatus.OK);
		List<EditionStanding> standings = this.publishing.standings(year.id());
		Optional<EditionStanding> newest = standings.stream()
			.filter((one) -> one.state() != EditionState.REVOKED)
			.findFirst();
		boolean released = newest.filter(EditionStanding::isReleased).isPresent();
		boolean withdrawn = newest.filter((one) -> one.seal().kind() == EditionKind.WITHDRAWAL).isPresent();
		boolean secretary = person.has(Role.SECRETARY);
		WithdrawalProposal proposal = this.publishing.withdrawal(year.id()).orElse(null);
		page.addObject("year", year);
		page.addObject("typed", typed);
		page.addObject("refusal", refusal);
		page.addObject("editions", standings.stream().map(this::row).toList());
		page.addObject("maySeal", secretary && year.stage() == Stage.APPROVED);
		page.addObject("mayRelease", secretary || person.has(Role.CLERK));
		page.addObject("mayWriteLetter", person.has(Role.CLERK));
		page.addObject("mayRevoke", secretary);
		page.addObject("mayCorrect", secretary && released && year.stage() == Stage.PUBLISHED);
		page.addObject("mayWithdraw", secretary && released && !withdrawn && proposal == null);
		page.addObject("mayConfirm",
				proposal != null && person.has(Role.SECRETARY, Role.CLERK, Role.APPROVER) && !proposal.isOf(person));
		page.addObject("mayDrop", proposal != null && person.has(Role.SECRETARY, Role.CLERK, Role.APPROVER));
		page.addObject("proposal", (proposal != null)
				? new ProposalRow(proposal.id(), name(proposal.proposedBy()), proposal.reason()) : null);
		return page;
	}

	private EditionRow row(EditionStanding standing) {
		SealedEdition seal = standing.seal();
		Release release = standing.release();
		Revocation revocation = standing.revocation();
		Instant now = this.clock.instant();
		return new EditionRow(seal.number(), seal.kind().code(), seal.reason(), seal.sha256(),
				seal.sha256().substring(0, SHORT_HASH), Dates.moment(seal.sealedAt(), Language.VI),
				byPerson(standing.sealedBy()), standing.state().name().toLowerCase(Locale.ROOT),
				(release != null) ? Dates.moment(release.at(), Language.VI) : null,
				(release != null) ? byPerson(release.decidedBy()) : null,
				(revocation != null) ? revocation.reason() : null,
				(revocation != null) ? name(revocation.revokedBy()) : null,
				// Shown only while the edition may still come out.
				!standing.isPending() ? List.of()
						: this.previewing.links(standing.id())
							.stream()
							.map((link) -> new EditionRow.PreviewRow(link.id(), link.label(), name(link.madeBy()),
									Dates.moment(link.expiresAt(), Language.VI), link.isOpen(now)))
							.toList());
	}

	/** Who did it; nobody where the portal itself took the records over. */
	private @Nullable String byPerson(@Nullable String account) {
		return (account == null || account.equals(Act.SYSTEM)) ? null : name(account);
	}

	private String name(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

}
