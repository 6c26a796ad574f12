package vn.noibat.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

/**
 * The register's door: documents and bodies by their ids.
 */
@Service
@Transactional(readOnly = true)
public class Register {

	private static final Comparator<RegisteredDocument> BY_DATE = Comparator.comparing(RegisteredDocument::issuedOn)
		.thenComparing(RegisteredDocument::id);

	// They need what a body wrote about the list, whatever of it may be public.
	private static final Role[] READERS = { Role.SECRETARY, Role.EDITOR, Role.CLERK, Role.APPROVER, Role.SIGNATORY };

	private final OfficialDocuments documents;

	private final IssuingBodies bodies;

	private final RegisterSearch search;

	Register(OfficialDocuments documents, IssuingBodies bodies, RegisterSearch search) {
		this.documents = documents;
		this.bodies = bodies;
		this.search = search;
	}

	/**
	 * The documents of these ids, oldest first.
	 */
	public List<RegisteredDocument> documents(Collection<String> ids) {
		return this.documents.findByIdIn(ids).stream().map(OfficialDocument::toRecord).sorted(BY_DATE).toList();
	}

	/** One page of what is looked for, newest first. */
	RegisterQuery.Found find(RegisterQuery query) {
		List<RegisteredDocument> documents = new ArrayList<>(documents(this.search.ids(query)));
		documents
			.sort(Comparator.comparing(RegisteredDocument::issuedOn).reversed().thenComparing(RegisteredDocument::id));
		return new RegisterQuery.Found(List.copyOf(documents), this.search.count(query));
	}

	/**
	 * The document of this id, whatever of it may be public.
	 * @throws RefusedRequest 404 when the register has none
	 */
	public RegisteredDocument document(String id) {
		return this.documents.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text")).toRecord();
	}

	/**
	 * The newest documents that a person may read about, newest first, to choose from.
	 * @param most how many at most
	 */
	public List<RegisteredDocument> readable(Person person, int most) {
		List<RegisteredDocument> readable = new ArrayList<>(documents(this.search.newest(least(person), most)));
		Collections.reverse(readable);
		return List.copyOf(readable);
	}

	/**
	 * The documents of an issuer that bear a number, however it is spelt: one for each
	 * period in which the issuer counted so far.
	 */
	public List<RegisteredDocument> numbered(String number, String issuerId) {
		return this.documents.findNumbered(Registering.key(number), issuerId)
			.stream()
			.map(OfficialDocument::toRecord)
			.sorted(BY_DATE)
			.toList();
	}

	/**
	 * The documents that somebody may mean: the one of this id, or all that bear this
	 * number, whoever issued them, oldest first.
	 */
	public List<RegisteredDocument> named(String idOrNumber) {
		return this.documents.findById(idOrNumber)
			.map(List::of)
			.orElseGet(() -> this.documents.findByNumberKey(Registering.key(idOrNumber)))
			.stream()
			.map(OfficialDocument::toRecord)
			.sorted(BY_DATE)
			.toList();
	}

	/** Whether there is such a document and the person may read about it. */
	public boolean isReadable(String id, Person person) {
		return this.documents.findById(id)
			.filter((document) -> document.toRecord().visibility().covers(least(person)))
			.isPresent();
	}

	/** What of a document must be open for a person to find it. */
	static Visibility least(Person person) {
		return person.has(READERS) ? Visibility.NOTHING : Visibility.ABSTRACT;
	}

	/**
	 * The numbers, as written, that an issuer gave in the span in which it counts them
	 * around a day, the latest first: the calendar year for the State's, the congress
	 * term for the Party's.
	 */
	public List<String> numbers(String issuerId, LocalDate day) {
		Period term = Period.termOf(day);
		return this.documents.findNumbers(issuerId, Period.yearOf(day), term.from(), term.until());
	}

	/**
	 * The body of this id.
	 * @throws java.util.NoSuchElementException when the register has none
	 */
	public Body body(String id) {
		return findBody(id).orElseThrow();
	}

	/** The body of an id that somebody typed. */
	public Optional<Body> findBody(String id) {
		return this.bodies.findById(id).map(IssuingBody::toRecord);
	}

}
