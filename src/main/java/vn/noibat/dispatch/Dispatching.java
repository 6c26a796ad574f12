package vn.noibat.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Capacity;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Sending;
import vn.noibat.document.PaperSealing;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.SignedPaper;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.SealedEditions;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door through which a letter goes: the clerk writes it, the signatory signs exactly
 * what is issued, and issuing it registers, releases and sends in one transaction.
 */
@Service
@Transactional
public class Dispatching implements Waiting {

	static final Role[] READERS = { Role.CLERK, Role.SIGNATORY, Role.SECRETARY };

	private static final int LONGEST_REASON = 2000;

	private final Drafts drafts;

	private final Dispatches dispatches;

	private final LetterWords words;

	private final PaperSealing sealing;

	private final Register register;

	private final Registering registering;

	private final SealedEditions editions;

	private final Publishing publishing;

	private final OfficeKeeping offices;

	private final Sending sending;

	private final YearKeeping years;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Dispatching(Drafts drafts, Dispatches dispatches, LetterWords words, PaperSealing sealing, Register register,
			Registering registering, SealedEditions editions, Publishing publishing, OfficeKeeping offices,
			Sending sending, YearKeeping years, Directory directory, ApplicationEventPublisher events, Clock clock) {
		this.drafts = drafts;
		this.dispatches = dispatches;
		this.words = words;
		this.sealing = sealing;
		this.register = register;
		this.registering = registering;
		this.editions = editions;
		this.publishing = publishing;
		this.offices = offices;
		this.sending = sending;
		this.years = years;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	/** A letter to begin with, made of the edition and of the issuer's last letter. */
	@Transactional(readOnly = true)
	DispatchText propose(WorkingYear year, DispatchKind kind, @Nullable String refersTo, @Nullable Integer edition,
			Person person) {
		person.require(Role.CLERK);
		List<CarriedEdition> sealed = this.editions.of(year.id());
		CarriedEdition carried = sealed.stream()
			.filter((one) -> edition == null || one.seal().number() == edition)
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		Dispatch before = (refersTo != null)
				? ofYear(year.id(), refersTo).orElseThrow(() -> RefusedRequest.missing("error.404.text")) : null;
		RegisteredDocument last = last(before).orElse(null);
		int number = (kind == DispatchKind.RECALLING && before != null && before.edition() != null) ? before.edition()
				: carried.seal().number();
		LocalDate today = today();
		String next = (last == null) ? ""
				: DocumentNumber.parse(last.number())
					.map((like) -> numbers(last.issuer().id(), today, null).next(like))
					.orElse("");
		return this.words.proposal(year, kind, (before != null) ? before : null, number,
				this.editions.content(year.id(), number).orElseThrow(), last, next, today,
				(before != null) ? this.register.document(before.documentId()) : null,
				this.offices.offices().stream().filter(PressOffice::enabled).toList(),
				(carried.out() || kind == DispatchKind.RECALLING) ? null : carried.releaseAt());
	}

	/** Keeps a new letter. */
	UUID draft(WorkingYear year, DispatchText text, Person person) {
		Capacity capacity = person.require(Role.CLERK);
		this.editions.of(year.id(), text.edition()).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		Draft draft = this.drafts.saveAndFlush(new Draft(year.id(), text, Author.of(person, capacity), now()));
		publish("dispatch-drafted", year, draft, Map.of("edition", String.valueOf(text.edition())), person);
		return draft.getId();
	}

	/**
	 * Writes another text; a signature is taken away by it.
	 * @param version of the letter that was changed
	 * @throws DraftTouched when there is a later one
	 * @throws AlreadyIssued when it was issued
	 */
	void edit(WorkingYear year, UUID id, int version, DispatchText text, Person person) {
		Capacity capacity = person.require(Role.CLERK);
		Draft draft = held(year, id);
		boolean signed = draft.edit(version, text, Author.of(person, capacity), now());
		this.drafts.saveAndFlush(draft);
		publish(signed ? "dispatch-sign-off-voided" : "dispatch-edited", year, draft,
				Map.of("edition", String.valueOf(text.edition())), person);
	}

	/**
	 * Lays a letter before the signatory.
	 * @throws LetterIncomplete when it lacks something
	 */
	void submit(WorkingYear year, UUID id, Person person) {
		person.require(Role.CLERK);
		Draft draft = held(year, id);
		draft.submit(now());
		requireNoFault(year, draft);
		this.drafts.saveAndFlush(draft);
		publish("dispatch-submitted", year, draft, Map.of("sha256", letter(year, draft).sha256()), person);
	}

	/**
	 * Signs a letter.
	 * @param sha256 of the letter that was shown
	 * @throws OtherLetter when it is another now
	 * @throws OwnLetter when the person wrote on it, or may act in the place of who did
	 * @throws LetterIncomplete when something came to stand against it
	 */
	void sign(WorkingYear year, UUID id, String sha256, Person person) {
		Capacity capacity = person.require(Role.SIGNATORY);
		Draft draft = held(year, id);
		String present = letter(year, draft).sha256();
		requireShown(present, sha256);
		draft.sign(present, person, capacity, now());
		requireNoFault(year, draft);
		this.drafts.saveAndFlush(draft);
		publish("dispatch-signed", year, draft, signed(draft, present), person);
	}

	/**
	 * Gives a letter back to the clerk, before or after it was signed.
	 * @param reason 1 to 2,000 characters
	 */
	void giveBack(WorkingYear year, UUID id, String reason, Person person) {
		person.require(Role.SIGNATORY);
		String said = Folding.nfc(reason).strip();
		if (said.isEmpty() || said.length() > LONGEST_REASON) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "dispatch.refused.reason", LONGEST_REASON);
		}
		Draft draft = held(year, id);
		draft.giveBack(said, now());
		this.drafts.saveAndFlush(draft);
		publish("dispatch-returned", year, draft, Map.of(), person);
	}

	/** Drops a letter; it stays on file. */
	void discard(WorkingYear year, UUID id, Person person) {
		person.require(Role.CLERK);
		Draft draft = held(year, id);
		draft.discard(now());
		this.drafts.saveAndFlush(draft);
		publish("dispatch-discarded", year, draft, Map.of(), person);
	}

	/**
	 * Issues a signed letter: it is in the register, its edition is out or comes out at
	 * its time, and the press offices are told; or none of that.
	 * @param sha256 of the letter that was shown
	 * @param sealed the same with the agency's digital signature
	 * @throws AlreadyIssued when it was issued, by whomever
	 * @throws OtherLetter when it is not the one that was signed and shown
	 * @throws LetterIncomplete when something came to stand against it
	 * @throws vn.noibat.document.DocumentExists when its number is taken
	 */
	void issue(WorkingYear year, UUID id, String sha256, SealedPaper sealed, Person person) {
		person.require(Role.CLERK);
		// Whoever issues or releases in the year at the same time waits here.
		this.years.hold(year.id());
		Draft draft = held(year, id);
		Instant now = now();
		draft.issue(now);
		LetterToSign letter = letter(year, draft);
		requireShown(letter.sha256(), sha256);
		requireShown(letter.sha256(), Objects.requireNonNull(draft.signedSha256()));
		requireShown(letter.sha256(), sealed.madeOf());
		requireNoFault(year, draft);
		DispatchText text = letter.text();
		SignedPaper paper = this.sealing.keep(sealed, person);
		paper.asked()
			.ifPresent((certificate) -> publish(
					"dispatch-signer-known", year, draft, Map.of("number", text.number(), "certificate",
							certificate.serial(), "signer", certificate.name(), "file", paper.file().sha256()),
					person));
		RegisteredDocument document = this.registering.registerSigned(this.words.document(text, paper), paper, person);
		// Before the release, which another letter's promise would stand against.
		this.dispatches.saveAndFlush(Dispatch.issued(draft, letter, document, person.account(), now));
		release(year.id(), text, person);
		PressMessage message = this.sending.send(this.words.message(letter, draft.getId(), document, paper,
				this.editions.content(year.id(), text.edition()).orElseThrow(), before(year.id(), text)
					.flatMap((before) -> this.register.documents(List.of(before.documentId())).stream().findFirst())));
		this.drafts.saveAndFlush(draft);
		publish("dispatch-issued", year, draft,
				Map.of("number", text.number(), "document", document.id(), "sha256", letter.sha256(), "edition",
						String.valueOf(text.edition()), "message", message.id(), "offices",
						String.valueOf(text.offices().size()), "file", paper.file().sha256()),
				person);
	}

	/** How a letter stands. */
	@Transactional(readOnly = true)
	DraftStanding standing(WorkingYear year, UUID id, Person person) {
		person.require(READERS);
		Draft draft = this.drafts.findByIdAndYearId(id, year.id())
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return standing(year, draft, person);
	}

	/** What is being written in a year, last changed first. */
	@Transactional(readOnly = true)
	List<DraftStanding> open(WorkingYear year, Person person) {
		person.require(READERS);
		return this.drafts.findByYearIdAndStateNotOrderByChangedAtDescId(year.id(), DraftState.DISCARDED)
			.stream()
			.filter((draft) -> draft.state().isOpen())
			.map((draft) -> standing(year, draft, person))
			.toList();
	}

	/** What was issued in a year, newest first. */
	@Transactional(readOnly = true)
	List<Dispatch> issued(WorkingYear year, Person person) {
		person.require(READERS);
		return this.dispatches.findByYearIdOrderByIssuedOnDescIssuedAtDescIdAsc(year.id());
	}

	/** What another text of a letter would be told, before it is kept. */
	@Transactional(readOnly = true)
	List<Remark> remarks(WorkingYear year, @Nullable UUID id, DispatchText text) {
		return check(year, text, id).remarks(today());
	}

	/** What would stand against another text of a letter, before it is kept. */
	@Transactional(readOnly = true)
	List<Remark> faults(WorkingYear year, @Nullable UUID id, DispatchText text) {
		return check(year, text, id).faults(now());
	}

	/** When another letter that still holds said that the edition comes out. */
	@Transactional(readOnly = true)
	Optional<DraftCheck.Promise> promise(WorkingYear year, DispatchText text) {
		return promise(year.id(), text);
	}

	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		return this.drafts.findByYearIdAndStateNotOrderByChangedAtDescId(year.id(), DraftState.DISCARDED)
			.stream()
			.flatMap((draft) -> pending(year, draft).stream())
			.sorted(Comparator.comparing(PendingWork::due, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static Optional<PendingWork> pending(WorkingYear year, Draft draft) {
		DispatchText text = draft.text();
		String address = "/desk/years/" + year.year() + "/dispatches/" + draft.getId();
		String work = switch (draft.state()) {
			case SUBMITTED -> "dispatch.pending.sign";
			case SIGNED -> "dispatch.pending.issue";
			case DRAFT -> (draft.returned() != null) ? "dispatch.pending.returned" : "dispatch.pending.draft";
			default -> null;
		};
		return Optional.ofNullable(work)
			.map((one) -> new PendingWork(year.year(), one, List.of(text.number().isEmpty() ? "…" : text.number()),
					address, (draft.state() == DraftState.SUBMITTED) ? Role.SIGNATORY : Role.CLERK, null, null,
					text.embargo()));
	}

	private void release(String yearId, DispatchText text, Person person) {
		CarriedEdition edition = this.editions.of(yearId, text.edition()).orElseThrow();
		if (edition.out()) {
			return;
		}
		if (text.kind() == DispatchKind.RECALLING) {
			// As long as another letter says when it comes out, it does.
			if (edition.releaseAt() != null && promise(yearId, text).isEmpty()) {
				this.publishing.callOff(yearId, text.edition(), person);
			}
		}
		else if (text.embargo() == null) {
			this.publishing.release(yearId, text.edition(), person);
		}
		else if (!text.embargo().equals(edition.releaseAt())) {
			this.publishing.schedule(yearId, text.edition(), text.embargo(), person);
		}
	}

	private DraftStanding standing(WorkingYear year, Draft draft, Person person) {
		Dispatch issued = (draft.state() == DraftState.ISSUED)
				? this.dispatches.findByDraftId(draft.getId()).orElse(null) : null;
		LetterToSign letter = (issued != null) ? issued.letter().orElseThrow() : letter(year, draft);
		boolean open = draft.state().isOpen();
		DraftCheck check = check(year, letter.text(), draft.getId());
		List<Remark> remarks = new ArrayList<>(open ? check.remarks(today()) : List.of());
		(open ? otherName(draft, person) : Optional.<Remark>empty()).ifPresent(remarks::add);
		return new DraftStanding(draft.getId(), draft.version(), draft.state(), letter, draft.isOf(person),
				draft.returned(), draft.signedBy(), draft.signedFor(), draft.signedAt(), draft.changedAt(),
				open ? check.faults(now()) : List.of(), List.copyOf(remarks), issued);
	}

	/**
	 * That the letter names somebody else than the account that signed it, or that the
	 * reader is about to sign it with.
	 */
	private Optional<Remark> otherName(Draft draft, Person person) {
		if (draft.state() == DraftState.SIGNED) {
			return otherName(draft).map((name) -> Remark.of("dispatch.remark.signed-by-other", "signatoryName",
					draft.text().signatoryName(), name));
		}
		boolean toSign = draft.state() == DraftState.SUBMITTED && person.has(Role.SIGNATORY) && !draft.isOf(person);
		return (toSign ? otherName(draft.text(), person.account(), person.accounts(Role.SIGNATORY))
				: Optional.<String>empty())
			.map((name) -> Remark.of("dispatch.remark.sign-for-other", "signatoryName", draft.text().signatoryName(),
					name));
	}

	private Optional<String> otherName(Draft draft) {
		return otherName(draft.text(), Objects.requireNonNull(draft.signedBy()),
				Stream.of(draft.signedBy(), draft.signedFor()).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	/**
	 * As whom colleagues know the account, where the letter names none of those.
	 * @param accounts the own, and those in whose place it signs
	 */
	private Optional<String> otherName(DispatchText text, String account, Set<String> accounts) {
		String named = plain(text.signatoryName());
		boolean own = Stream.concat(Stream.of(account), accounts.stream())
			.anyMatch((one) -> plain(displayName(one)).contains(named));
		return own ? Optional.empty() : Optional.of(displayName(account));
	}

	private Map<String, String> signed(Draft draft, String sha256) {
		return otherName(draft).isEmpty() ? Map.of("sha256", sha256)
				: Map.of("sha256", sha256, "signatory", draft.text().signatoryName());
	}

	private String displayName(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

	private static String plain(String name) {
		return Folding.tone(name).toLowerCase(Language.VI.locale()).replaceAll("\\s+", " ").strip();
	}

	private LetterToSign letter(WorkingYear year, Draft draft) {
		DispatchText text = draft.text();
		return LetterToSign.of(year.year(),
				this.editions.of(year.id(), text.edition()).map((edition) -> edition.seal().sha256()).orElse(""),
				text.issuer().isEmpty() ? "" : this.register.body(text.issuer()).name().vi(), text);
	}

	private void requireNoFault(WorkingYear year, Draft draft) {
		check(year, draft.text(), draft.getId()).faults(now()).stream().findFirst().ifPresent((fault) -> {
			throw new LetterIncomplete(fault);
		});
	}

	private DraftCheck check(WorkingYear year, DispatchText text, @Nullable UUID id) {
		Dispatch before = before(year.id(), text).orElse(null);
		Set<String> open = this.offices.offices()
			.stream()
			.filter(PressOffice::enabled)
			.map(PressOffice::id)
			.collect(Collectors.toSet());
		Set<String> owed = new LinkedHashSet<>(Optional.ofNullable(before)
			.flatMap(Dispatch::letter)
			.map((letter) -> letter.text().offices())
			.orElse(List.of()));
		owed.retainAll(open);
		boolean taken = before != null
				&& issuedOf(year.id()).stream().anyMatch((other) -> before.getId().equals(other.refersTo()));
		int newest = this.editions.of(year.id())
			.stream()
			.filter(CarriedEdition::out)
			.mapToInt((edition) -> edition.seal().number())
			.max()
			.orElse(0);
		return new DraftCheck(text, this.register.findBody(text.issuer()).orElse(null),
				this.editions.of(year.id(), text.edition()).orElse(null), before, taken, Set.copyOf(owed), open, newest,
				promise(year.id(), text).orElse(null), numbers(text.issuer(), day(text), id));
	}

	private Optional<DraftCheck.Promise> promise(String yearId, DispatchText text) {
		return this.dispatches.findPromises(yearId, text.edition())
			.stream()
			.filter((other) -> !other.getId().equals(text.refersTo()))
			.findFirst()
			.map((other) -> new DraftCheck.Promise(other.letter().orElseThrow().text().number(),
					Objects.requireNonNull(other.embargo())));
	}

	private Optional<Dispatch> before(String yearId, DispatchText text) {
		return Optional.ofNullable(text.refersTo()).flatMap((id) -> ofYear(yearId, id));
	}

	private Optional<Dispatch> ofYear(String yearId, String id) {
		return this.dispatches.findById(id).filter((dispatch) -> dispatch.yearId().equals(yearId));
	}

	private List<Dispatch> issuedOf(String yearId) {
		return this.dispatches.findByYearIdOrderByIssuedOnDescIssuedAtDescIdAsc(yearId);
	}

	/** The document of the letter before, else of the newest one that was issued. */
	private Optional<RegisteredDocument> last(@Nullable Dispatch before) {
		return Stream
			.concat(Optional.ofNullable(before).stream(), this.dispatches.findAllByOrderByIssuedOnDescIdAsc().stream())
			.findFirst()
			.flatMap((dispatch) -> this.register.documents(List.of(dispatch.documentId())).stream().findFirst());
	}

	private NumberProposal numbers(String issuer, LocalDate day, @Nullable UUID except) {
		List<String> drafted = new ArrayList<>();
		this.drafts.findOpen()
			.stream()
			.filter((draft) -> !draft.getId().equals(except))
			.map(Draft::text)
			.filter((text) -> text.issuer().equals(issuer) && day(text).getYear() == day.getYear())
			.forEach((text) -> drafted.add(text.number()));
		return new NumberProposal(this.register.numbers(issuer, day), drafted);
	}

	private LocalDate day(DispatchText text) {
		return (text.date() != null) ? text.date() : today();
	}

	private Draft held(WorkingYear year, UUID id) {
		return this.drafts.findHeld(id, year.id()).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private static void requireShown(String present, String shown) {
		if (!present.equals(shown)) {
			throw new OtherLetter();
		}
	}

	private void publish(String kind, WorkingYear year, Draft draft, Map<String, String> details, Person person) {
		this.events
			.publishEvent(new DispatchActed(kind, year.year(), draft.getId().toString(), details, person.account()));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Dates.ZONE);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
