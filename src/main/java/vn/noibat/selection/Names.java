package vn.noibat.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Bodies;
import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.year.Almanac;
import vn.noibat.year.FieldOfWork;
import vn.noibat.year.LocalityProfile;

/**
 * What people call what the room knows by codes.
 */
@Component("selectionNames")
class Names {

	private static final int MOST_DOCUMENTS = 300;

	private static final int LONGEST_SUBJECT = 90;

	private final Almanac almanac;

	private final Register register;

	private final Bodies bodies;

	private final Figures figures;

	private final Directory directory;

	Names(Almanac almanac, Register register, Bodies bodies, Figures figures, Directory directory) {
		this.almanac = almanac;
		this.register = register;
		this.bodies = bodies;
		this.figures = figures;
		this.directory = directory;
	}

	public List<FieldOfWork> fields() {
		return this.almanac.locality().map(LocalityProfile::fields).orElse(List.of());
	}

	public String field(String code) {
		return fields().stream()
			.filter((field) -> field.code().equals(code))
			.map((field) -> field.label().vi())
			.findFirst()
			.orElse(code);
	}

	public List<Body> bodies() {
		return this.bodies.bodies();
	}

	public String body(@Nullable String id) {
		try {
			return (id != null) ? this.register.body(id).name().vi() : "";
		}
		catch (NoSuchElementException ex) {
			return String.valueOf(id);
		}
	}

	public List<IndicatorDefinition> indicators() {
		return List.copyOf(this.figures.catalogue().indicators().values());
	}

	/** What is counted: the label typed for it, or the indicator's name. */
	public String counted(EvidenceFigure figure) {
		return (figure.label() != null) ? figure.label()
				: indicators().stream()
					.filter((indicator) -> indicator.slug().equals(figure.indicator()))
					.map((indicator) -> indicator.label().vi())
					.findFirst()
					.orElse(String.valueOf(figure.indicator()));
	}

	public String number(BigDecimal value) {
		return Numbers.format(value, Language.VI);
	}

	public Optional<RegisteredDocument> document(String id) {
		return this.register.documents(List.of(id)).stream().findFirst();
	}

	/** A document as it is cited: number and day. */
	public String cited(String id) {
		return document(id).map(Names::cited).orElse(id);
	}

	/** Whether a person may name a document, however old it is. */
	public boolean mayName(String id, Person person) {
		return this.register.isReadable(id, person);
	}

	/**
	 * The newest documents that a person may name, newest first.
	 * @param named those named already, which stay to choose whatever became of them
	 */
	public List<Choice> documents(Person person, Collection<String> named) {
		Map<String, String> documents = new LinkedHashMap<>();
		this.register.readable(person, MOST_DOCUMENTS)
			.forEach((document) -> documents.put(document.id(),
					cited(document) + ": " + shortened(document.subject().vi())));
		named.stream()
			.filter((id) -> !id.isEmpty())
			.forEach((id) -> document(id).ifPresent((document) -> documents.putIfAbsent(id, cited(document))));
		return documents.entrySet().stream().map((one) -> new Choice(one.getKey(), one.getValue())).toList();
	}

	public List<AccountCard> councillors() {
		return this.directory.withRole(Role.COUNCILLOR);
	}

	public String account(String name) {
		return this.directory.account(name).map(AccountCard::displayName).orElse(name);
	}

	public String moment(@Nullable Instant instant) {
		return (instant != null) ? Dates.moment(instant, Language.VI) : "";
	}

	private static String cited(RegisteredDocument document) {
		return document.number() + ", " + Dates.numeric(document.issuedOn());
	}

	// A list to choose from is read line by line.
	static String shortened(String subject) {
		int blank = subject.lastIndexOf(' ', LONGEST_SUBJECT);
		return (subject.length() <= LONGEST_SUBJECT) ? subject
				: subject.substring(0, (blank > 0) ? blank : LONGEST_SUBJECT) + "…";
	}

}
