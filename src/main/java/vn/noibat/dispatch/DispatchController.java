package vn.noibat.dispatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.PessimisticLockingFailureException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.delivery.DeliveryBoard;
import vn.noibat.delivery.MessageTotals;
import vn.noibat.delivery.PressMessage;
import vn.noibat.document.Bodies;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.SealRefused;
import vn.noibat.document.SealStanding;
import vn.noibat.document.SealView;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.SignedPapers;
import vn.noibat.document.SignerUnknown;
import vn.noibat.document.Urgency;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.edition.SealedEditions;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.paper.Typing;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The pages on which a letter is written, signed and issued.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/dispatches")
class DispatchController {

	private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private final Dispatching dispatching;

	private final LetterPreview preview;

	private final LetterSealing sealing;

	private final SignedPapers papers;

	private final SealedEditions editions;

	private final YearKeeping years;

	private final Register register;

	private final Bodies bodies;

	private final OfficeKeeping offices;

	private final DeliveryBoard board;

	private final Directory directory;

	private final MessageSource messages;

	DispatchController(Dispatching dispatching, LetterPreview preview, LetterSealing sealing, SignedPapers papers,
			SealedEditions editions, YearKeeping years, Register register, Bodies bodies, OfficeKeeping offices,
			DeliveryBoard board, Directory directory, MessageSource messages) {
		this.dispatching = dispatching;
		this.preview = preview;
		this.sealing = sealing;
		this.papers = papers;
		this.editions = editions;
		this.years = years;
		this.register = register;
		this.bodies = bodies;
		this.offices = offices;
		this.board = board;
		this.directory = directory;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView dispatches(@PathVariable int year, Person person) {
		person.require(Dispatching.READERS);
		WorkingYear working = this.years.year(year);
		ModelAndView page = new ModelAndView("dispatch/dispatches");
		page.addObject("year", working);
		page.addObject("drafts", this.dispatching.open(working, person).stream().map(DraftRow::of).toList());
		page.addObject("issued", issued(working, person));
		page.addObject("mayWrite", person.has(Role.CLERK) && !this.editions.of(working.id()).isEmpty());
		page.addObject("sealed", !this.editions.of(working.id()).isEmpty());
		return page;
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable int year, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String refersTo,
			@RequestParam(required = false) @Nullable String edition, Person person) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		DispatchKind wanted = (kind == null) ? DispatchKind.NEW
				: DispatchKind.of(kind).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		DispatchText proposed = this.dispatching.propose(working, wanted, refersTo,
				(edition != null && edition.matches("\\d{1,4}")) ? Integer.valueOf(edition) : null, person);
		return form(working, null, DispatchForm.of(proposed, 0), HttpStatus.OK, null, person);
	}

	@PostMapping
	ModelAndView draft(@PathVariable int year, @ModelAttribute("form") DispatchForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		check(working, form, errors, person);
		if (errors.hasErrors()) {
			return form(working, null, form, HttpStatus.UNPROCESSABLE_CONTENT, errors, person);
		}
		UUID id = this.dispatching.draft(working, form.text(), person);
		return done(working, id, "dispatch.done.drafted", flash);
	}

	@GetMapping(ID)
	ModelAndView letter(@PathVariable int year, @PathVariable UUID id, Person person) {
		return page(this.years.year(year), id, person, null, null);
	}

	@GetMapping(ID + "/text")
	ModelAndView text(@PathVariable int year, @PathVariable UUID id, Person person) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		DraftStanding standing = this.dispatching.standing(working, id, person);
		if (!standing.state().isOpen()) {
			throw RefusedRequest.missing("error.404.text");
		}
		return form(working, standing, DispatchForm.of(standing.text(), standing.version()), HttpStatus.OK, null,
				person);
	}

	@PostMapping(ID + "/text")
	ModelAndView edit(@PathVariable int year, @PathVariable UUID id, @ModelAttribute("form") DispatchForm form,
			BindingResult errors, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		DraftStanding standing = this.dispatching.standing(working, id, person);
		check(working, form, errors, person);
		if (errors.hasErrors()) {
			return form(working, standing, form, HttpStatus.UNPROCESSABLE_CONTENT, errors, person);
		}
		try {
			this.dispatching.edit(working, id, form.version(), form.text(), person);
		}
		catch (DraftTouched | AlreadyIssued | NotAtThatStep refusal) {
			return form(working, this.dispatching.standing(working, id, person), form, refusal.status(), null, person)
				.addObject("refusal", refusal);
		}
		return done(working, id, "dispatch.done.edited", flash);
	}

	@PostMapping(ID + "/submission")
	ModelAndView submit(@PathVariable int year, @PathVariable UUID id, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		return act(year, id, person, "dispatch.done.submitted", flash, null,
				(working) -> this.dispatching.submit(working, id, person));
	}

	@PostMapping(ID + "/signature")
	ModelAndView sign(@PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String sha256,
			Person person, RedirectAttributes flash) {
		person.require(Role.SIGNATORY);
		return act(year, id, person, "dispatch.done.signed", flash, null,
				(working) -> this.dispatching.sign(working, id, sha256, person));
	}

	@PostMapping(ID + "/return")
	ModelAndView giveBack(@PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			Person person, RedirectAttributes flash) {
		person.require(Role.SIGNATORY);
		return act(year, id, person, "dispatch.done.returned", flash, reason,
				(working) -> this.dispatching.giveBack(working, id, reason, person));
	}

	@PostMapping(ID + "/removal")
	ModelAndView discard(@PathVariable int year, @PathVariable UUID id, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		return act(year, id, person, "dispatch.done.discarded", flash, null,
				(working) -> this.dispatching.discard(working, id, person));
	}

	/**
	 * The letter to be looked at elsewhere; a letter that was issued has its file in the
	 * register.
	 */
	@GetMapping(ID + "/paper.{format:pdf|docx}")
	ResponseEntity<byte[]> paper(@PathVariable int year, @PathVariable UUID id, @PathVariable String format,
			Person person) {
		WorkingYear working = this.years.year(year);
		boolean docx = "docx".equals(format);
		LetterPreview.Laid file = this.preview.of(working, id, docx, person);
		return download(file.name() + "." + format, docx ? Typing.MEDIA_TYPE : MediaType.APPLICATION_PDF_VALUE,
				file.bytes());
	}

	@GetMapping(ID + "/issuance")
	ModelAndView lastLook(@PathVariable int year, @PathVariable UUID id, Person person) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		DraftStanding standing = this.dispatching.standing(working, id, person);
		return (standing.state() == DraftState.SIGNED) ? lastLook(working, standing, null, person)
				: new ModelAndView("redirect:" + address(working, id));
	}

	private ModelAndView lastLook(WorkingYear year, DraftStanding standing, @Nullable RefusedRequest refusal,
			Person person) {
		ModelAndView page = shown(year, standing,
				new ModelAndView("dispatch/issuance", (refusal != null) ? refusal.status() : HttpStatus.OK), person);
		SealStanding seal = this.sealing.standing(standing);
		page.addObject("release", release(year, standing.text()));
		page.addObject("known", known(year, standing.text()));
		page.addObject("seal", SealView.of(seal));
		page.addObject("unstamped", refusal instanceof SealRefused sealed && sealed.isForWantOfTimestamp());
		page.addObject("refusal", refusal);
		return page;
	}

	@PostMapping(ID + "/paper-to-sign")
	ModelAndView prepare(@PathVariable int year, @PathVariable UUID id, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		return seal(year, id, person, "document.seal.done.prepared", flash,
				(working) -> this.sealing.prepare(working, id, person));
	}

	@GetMapping(ID + "/paper-to-sign")
	ResponseEntity<byte[]> toSign(@PathVariable int year, @PathVariable UUID id, Person person) {
		person.require(Role.CLERK);
		SealStanding seal = this.sealing.standing(this.dispatching.standing(this.years.year(year), id, person));
		if (seal.prepared() == null) {
			throw RefusedRequest.missing("error.404.text");
		}
		return download(seal.prepared().file());
	}

	@PostMapping(ID + "/signed-paper")
	ModelAndView take(@PathVariable int year, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable MultipartFile file, Person person, RedirectAttributes flash)
			throws IOException {
		person.require(Role.CLERK);
		byte[] bytes = (file != null) ? file.getBytes() : new byte[0];
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		return seal(year, id, person, "document.seal.done.taken", flash,
				(working) -> this.sealing.take(working, id, new Upload(name, bytes), person));
	}

	@GetMapping(ID + "/signed-paper")
	ResponseEntity<byte[]> signedPaper(@PathVariable int year, @PathVariable UUID id, Person person) {
		person.require(Role.CLERK);
		SealStanding seal = this.sealing.standing(this.dispatching.standing(this.years.year(year), id, person));
		if (seal.signed() == null) {
			throw RefusedRequest.missing("error.404.text");
		}
		return download(seal.signed().file());
	}

	@PostMapping(ID + "/issuance")
	ModelAndView issue(@PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String sha256,
			@RequestParam(defaultValue = "true") boolean stamped, @RequestParam(defaultValue = "false") boolean known,
			Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		WorkingYear working = this.years.year(year);
		try {
			SealedPaper sealed = this.sealing.seal(working, id, sha256, stamped, known, person);
			return act(year, id, person, "dispatch.done.issued", flash, null,
					(same) -> this.dispatching.issue(same, id, sha256, sealed, person));
		}
		catch (SealRefused | SignerUnknown refusal) {
			return lastLook(working, this.dispatching.standing(working, id, person), refusal, person);
		}
		catch (AlreadyIssued | NotAtThatStep | OtherLetter | LetterIncomplete refusal) {
			return page(working, id, person, refusal, null);
		}
	}

	/** What is done about the agency's signature, told on the page of issuing. */
	private ModelAndView seal(int year, UUID id, Person person, String done, RedirectAttributes flash,
			Consumer<WorkingYear> act) {
		WorkingYear working = this.years.year(year);
		try {
			act.accept(working);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			DraftStanding standing = this.dispatching.standing(working, id, person);
			return (standing.state() == DraftState.SIGNED) ? lastLook(working, standing, refusal, person)
					: page(working, id, person, refusal, null);
		}
		flash.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address(working, id) + "/issuance");
	}

	private ResponseEntity<byte[]> download(StoredFile file) {
		return download(file.name(), file.mediaType(), this.papers.content(file));
	}

	private static ResponseEntity<byte[]> download(String name, String mediaType, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

	private ModelAndView act(int year, UUID id, Person person, String done, RedirectAttributes flash,
			@Nullable String reason, Consumer<WorkingYear> act) {
		WorkingYear working = this.years.year(year);
		try {
			act.accept(working);
		}
		catch (PessimisticLockingFailureException ex) {
			return page(working, id, person, RefusedRequest.conflict("dispatch.refused.busy"), reason);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return page(working, id, person, refusal, reason);
		}
		return done(working, id, done, flash);
	}

	private ModelAndView done(WorkingYear year, UUID id, String done, RedirectAttributes flash) {
		flash.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address(year, id));
	}

	private static String address(WorkingYear year, UUID id) {
		return "/desk/years/" + year.year() + "/dispatches/" + id;
	}

	private ModelAndView page(WorkingYear year, UUID id, Person person, @Nullable RefusedRequest refusal,
			@Nullable String reason) {
		DraftStanding standing = this.dispatching.standing(year, id, person);
		ModelAndView page = shown(year, standing,
				new ModelAndView("dispatch/letter", (refusal != null) ? refusal.status() : HttpStatus.OK), person);
		page.addObject("refusal", refusal);
		page.addObject("reason", reason);
		return page;
	}

	private ModelAndView shown(WorkingYear year, DraftStanding standing, ModelAndView page, Person person) {
		boolean clerk = person.has(Role.CLERK);
		boolean signatory = person.has(Role.SIGNATORY);
		DraftState state = standing.state();
		page.addObject("year", year);
		page.addObject("standing", standing);
		page.addObject("letter", LetterView.of(standing.letter()));
		page.addObject("kindCode", standing.text().kind().code());
		page.addObject("sha256", standing.sha256());
		page.addObject("state", state.code());
		page.addObject("signed", (standing.signedAt() != null) ? Dates.moment(standing.signedAt(), Language.VI) : null);
		page.addObject("signedBy", (standing.signedBy() != null) ? name(standing.signedBy()) : null);
		page.addObject("embargo",
				(standing.text().embargo() != null) ? Dates.moment(standing.text().embargo(), Language.VI) : null);
		page.addObject("offices",
				this.offices.offices()
					.stream()
					.filter((office) -> standing.text().offices().contains(office.id()))
					.map(PressOffice::name)
					.toList());
		page.addObject("before", before(standing.text()));
		page.addObject("mayWrite", clerk && state.isOpen());
		page.addObject("maySubmit", clerk && state == DraftState.DRAFT);
		page.addObject("maySign", signatory && state == DraftState.SUBMITTED && !standing.own());
		page.addObject("mayNotSign", signatory && state == DraftState.SUBMITTED && standing.own());
		page.addObject("mayReturn", signatory && (state == DraftState.SUBMITTED || state == DraftState.SIGNED));
		page.addObject("mayIssue", clerk && state == DraftState.SIGNED);
		Dispatch issued = standing.issued();
		if (issued != null) {
			page.addObject("issuedAt", Dates.moment(Objects.requireNonNull(issued.issuedAt()), Language.VI));
			page.addObject("issuedBy", name(Objects.requireNonNull(issued.issuedBy())));
			page.addObject("documentId", issued.documentId());
			page.addObject("message",
					this.board.message(standing.text().kind().message(), standing.id().toString())
						.map(PressMessage::id)
						.orElse(null));
		}
		return page;
	}

	private @Nullable RegisteredDocument before(DispatchText text) {
		String refersTo = text.refersTo();
		return (refersTo == null) ? null : this.register.documents(List.of(refersTo)).stream().findFirst().orElse(null);
	}

	/** What becomes of the edition when the letter is issued. */
	private Release release(WorkingYear year, DispatchText text) {
		CarriedEdition edition = this.editions.of(year.id(), text.edition()).orElse(null);
		if (edition == null || edition.out()) {
			return new Release("out", null, null);
		}
		if (text.kind() != DispatchKind.RECALLING) {
			return (text.embargo() != null) ? new Release("scheduled", text.embargo(), null)
					: new Release("now", null, null);
		}
		if (edition.releaseAt() == null) {
			return new Release("stays", null, null);
		}
		return this.dispatching.promise(year, text)
			.map((promise) -> new Release("kept", promise.at(), promise.number()))
			.orElseGet(() -> new Release("called-off", null, null));
	}

	/** Who learns of the letter besides those to whom it goes, as a key. */
	private String known(WorkingYear year, DispatchText text) {
		boolean out = this.editions.of(year.id(), text.edition()).map(CarriedEdition::out).orElse(false);
		if (text.kind() == DispatchKind.RECALLING && !out) {
			return "dispatch.issue.public-not";
		}
		return (text.embargo() != null) ? "dispatch.issue.public-later" : "dispatch.issue.public-now";
	}

	private void check(WorkingYear year, DispatchForm form, BindingResult errors, Person person) {
		form.check(errors, this.bodies.bodies().stream().map((body) -> body.id()).collect(Collectors.toSet()),
				DispatchForm.numbers(this.editions.of(year.id())),
				this.dispatching.issued(year, person).stream().map(Dispatch::getId).collect(Collectors.toSet()));
	}

	private ModelAndView form(WorkingYear year, @Nullable DraftStanding standing, DispatchForm form, HttpStatus status,
			@Nullable BindingResult errors, Person person) {
		UUID id = (standing != null) ? standing.id() : null;
		// What is wrong with a row is said at the row.
		Predicate<Remark> readable = (remark) -> errors == null || !errors.hasFieldErrors(remark.row());
		Optional<DispatchText> text = form.readable();
		ModelAndView page = new ModelAndView("dispatch/form", status);
		page.addObject("year", year);
		page.addObject("id", id);
		page.addObject("signed", standing != null && standing.state() == DraftState.SIGNED);
		page.addObject("returned", (standing != null) ? standing.returned() : null);
		page.addObject("present", (standing != null) ? standing.version() : 0);
		page.addObject("form", form);
		// A new letter may lack whatever it lacks.
		page.addObject("faults",
				text.filter((typed) -> id != null)
					.map((typed) -> this.dispatching.faults(year, id, typed).stream().filter(readable).toList())
					.orElse(List.of()));
		page.addObject("remarks",
				text.map((typed) -> this.dispatching.remarks(year, id, typed).stream().filter(readable).toList())
					.orElse(List.of()));
		page.addObject("kinds",
				choices("dispatch.kind.", Arrays.stream(DispatchKind.values()).map(DispatchKind::code).toList()));
		page.addObject("urgencies",
				choices("register.urgency.", Arrays.stream(Urgency.values()).map(Urgency::code).toList()));
		page.addObject("authorities",
				choices("dispatch.authority.", Arrays.stream(Authority.values()).map(Authority::code).toList()));
		page.addObject("issuers",
				this.bodies.bodies()
					.stream()
					.filter((body) -> body.issuesHere() || body.id().equals(form.issuer()))
					.map((body) -> new Choice(body.id(), body.name().vi()))
					.toList());
		page.addObject("editions", this.editions.of(year.id()).stream().map(this::choice).toList());
		page.addObject("letters",
				issued(year, person).stream()
					.map((row) -> new Choice(row.id(), row.number() + " · " + row.date()))
					.toList());
		page.addObject("allOffices",
				this.offices.offices()
					.stream()
					.filter((office) -> office.enabled() || form.isFor(office.id()))
					.map((office) -> new Choice(office.id(), office.name()))
					.toList());
		if (errors != null) {
			page.addAllObjects(errors.getModel());
		}
		return page;
	}

	private Choice choice(CarriedEdition edition) {
		String state = edition.out() ? "dispatch.edition.out"
				: (edition.releaseAt() != null) ? "dispatch.edition.scheduled" : "dispatch.edition.sealed";
		return new Choice(String.valueOf(edition.seal().number()),
				this.messages.getMessage(state,
						new Object[] { edition.seal().number(),
								(edition.releaseAt() != null) ? Dates.moment(edition.releaseAt(), Language.VI) : "" },
						Language.VI.locale()));
	}

	private List<Choice> choices(String prefix, List<String> codes) {
		return codes.stream()
			.map((code) -> new Choice(code, this.messages.getMessage(prefix + code, null, Language.VI.locale())))
			.toList();
	}

	private List<IssuedRow> issued(WorkingYear year, Person person) {
		List<Dispatch> all = this.dispatching.issued(year, person);
		Map<String, RegisteredDocument> documents = this.register
			.documents(all.stream().map(Dispatch::documentId).toList())
			.stream()
			.collect(Collectors.toMap(RegisteredDocument::id, Function.identity()));
		Map<String, MessageTotals> totals = this.board.ofYear(year.year(), person)
			.stream()
			.collect(Collectors.toMap((one) -> one.message().reference(), Function.identity(), (one, other) -> one));
		Map<String, Dispatch> successors = all.stream()
			.filter((dispatch) -> dispatch.refersTo() != null)
			.collect(Collectors.toMap((dispatch) -> Objects.requireNonNull(dispatch.refersTo()), Function.identity()));
		return all.stream().map((dispatch) -> {
			Dispatch successor = successors.get(dispatch.getId());
			return IssuedRow.of(dispatch, Objects.requireNonNull(documents.get(dispatch.documentId())),
					totals.get(String.valueOf(dispatch.draftId())), successor, (successor != null)
							? Objects.requireNonNull(documents.get(successor.documentId())).number() : null);
		}).toList();
	}

	private String name(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

}
