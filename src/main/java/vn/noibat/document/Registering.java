package vn.noibat.document;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The registry's working door: enters a document with its file, and says what of it may
 * be public.
 */
@Service
@Transactional
public class Registering {

	private final OfficialDocuments documents;

	private final IssuingBodies bodies;

	private final PaperKeeping papers;

	private final RefusalRecord refusals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registering(OfficialDocuments documents, IssuingBodies bodies, PaperKeeping papers, RefusalRecord refusals,
			ApplicationEventPublisher events, Clock clock) {
		this.documents = documents;
		this.bodies = bodies;
		this.papers = papers;
		this.refusals = refusals;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Enters a document in the register.
	 * @param file the document itself as PDF or DOCX; null while it is not at hand
	 * @param others who may do so for the act at hand besides a clerk
	 * @throws SecretDocument when it is declared secret or carries a mark of secrecy;
	 * nothing of it is kept, the journal notes that it was refused
	 * @throws DocumentExists when the number is taken in the issuer's period
	 * @throws vn.noibat.file.UploadRefused when the file is not taken
	 */
	public RegisteredDocument register(NewDocument document, @Nullable Upload file, Person person, Role... others) {
		requireClerk(person, others);
		refuseSecret(document, person);
		if (document.visibility() == Visibility.FILE && file == null) {
			throw RefusedRequest.conflict("document.visibility.nofile");
		}
		// First, as the database does not wait for long while a file is looked through.
		return entered(document, (file != null) ? this.papers.keep(file, person) : null, person);
	}

	/**
	 * Enters a document that the portal laid out and that was signed for its agency.
	 * @param others who may do so for the act at hand besides a clerk
	 * @throws SecretDocument when it is declared secret or carries a mark of secrecy
	 * @throws DocumentExists when the number is taken in the issuer's period
	 */
	public RegisteredDocument registerSigned(NewDocument document, SignedPaper paper, Person person, Role... others) {
		requireClerk(person, others);
		refuseSecret(document, person);
		return entered(document, paper.file(), person);
	}

	private RegisteredDocument entered(NewDocument document, @Nullable StoredFile kept, Person person) {
		IssuingBody issuer = this.bodies.findById(document.issuerId())
			.orElseThrow(() -> RefusedRequest.conflict("document.issuer.unknown"));
		if (DocumentNumber.hasForeignLetters(document.number())) {
			throw RefusedRequest.conflict("document.number.foreign", document.number());
		}
		Optional<DocumentNumber> number = DocumentNumber.parse(document.number());
		String key = key(document.number());
		DocumentNumber.Grammar grammar = number.map(DocumentNumber::grammar).orElse(DocumentNumber.Grammar.STATE);
		String period = period(document, grammar);
		this.documents.findNumbered(key, document.issuerId(), period).ifPresent((taken) -> {
			throw new DocumentExists(document.number(), issuer.toRecord().name().vi(), period, taken.getId());
		});
		OfficialDocument entered = OfficialDocument.registered(freeId(document.number()), document, key, grammar,
				issuer, period, (kept != null) ? kept.id() : null, (kept != null) ? this.papers.pages(kept) : null,
				person.account(), this.clock.instant());
		RegisteredDocument registered;
		try {
			registered = this.documents.saveAndFlush(entered).toRecord();
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody else was registering it at the same moment.
			throw new DocumentExists(document.number(), issuer.toRecord().name().vi(), period, null);
		}
		this.events.publishEvent(new DocumentRegistered(registered.id(), registered.number(), document.issuerId(),
				registered.visibility(), (kept != null) ? kept.sha256() : null, person.account()));
		return registered;
	}

	/**
	 * Says what of a document may be public from now on; editions that are out stay as
	 * they are.
	 * @param seen what it was when the person decided
	 * @throws RefusedRequest 409 when it was changed meanwhile, or when the file is to be
	 * public and none is on file
	 */
	public RegisteredDocument show(String documentId, Visibility seen, Visibility visibility, Person person) {
		person.require(Role.CLERK);
		OfficialDocument document = this.documents.findById(documentId)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		Visibility before = document.toRecord().visibility();
		if (before != seen) {
			throw RefusedRequest.conflict("document.visibility.changed");
		}
		document.show(visibility);
		try {
			this.documents.saveAndFlush(document);
		}
		catch (OptimisticLockingFailureException ex) {
			throw RefusedRequest.conflict("document.visibility.changed");
		}
		if (before != visibility) {
			this.events.publishEvent(new VisibilityChanged(documentId, before, visibility, person.account()));
		}
		return document.toRecord();
	}

	private static void requireClerk(Person person, Role... others) {
		person.require(Stream.concat(Stream.of(Role.CLERK), Stream.of(others)).toArray(Role[]::new));
	}

	private void refuseSecret(NewDocument document, Person person) {
		if (document.secrecy() != Secrecy.NONE) {
			throw refused("declared", person);
		}
		if (SecretMarks.markLine(document.number())) {
			throw refused("number", person);
		}
		if (SecretMarks.markLine(document.subject().vi())) {
			throw refused("subject", person);
		}
	}

	private SecretDocument refused(String found, Person person) {
		SecretDocument refusal = new SecretDocument(found);
		this.refusals.record(refusal, person.account());
		return refusal;
	}

	private String period(NewDocument document, DocumentNumber.Grammar grammar) {
		if (document.period() != null && !document.period().isBlank()) {
			return document.period().strip();
		}
		if (grammar == DocumentNumber.Grammar.STATE) {
			return Period.yearOf(document.issuedOn());
		}
		Period term = Period.termOf(document.issuedOn());
		return this.documents.findTerms(document.issuerId(), term.from(), term.until(), Limit.of(1))
			.stream()
			.findFirst()
			.orElseGet(term::label);
	}

	private String freeId(String number) {
		String id = Folding.slug(number);
		return Stream
			.concat(Stream.of(id), IntStream.iterate(2, (next) -> next + 1).mapToObj((next) -> id + "-" + next))
			.filter((free) -> !this.documents.existsById(free))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The form in which all spellings of a number meet; of one that follows neither
	 * grammar what is typed, without spaces and accents.
	 */
	static String key(String number) {
		return DocumentNumber.parse(number).map(DocumentNumber::key).orElseGet(() -> plain(number));
	}

	private static String plain(String number) {
		return Folding.fold(number).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
	}

}
