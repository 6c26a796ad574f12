package vn.noibat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.NewDocument;
import vn.noibat.document.RegisteredLine;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Signatory;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * What is decided of a letter, as it was typed.
 *
 * @param document id of the registered document it is; empty while it is none
 * @param issuer id of a body of the register; empty where it is a new one
 * @param issuerVi name of the new body
 * @param routing recipients' lines that are not for the public
 */
record LetterChoice(String document, String number, String issuer, String issuerVi, String issuerEn, String form,
		String issuedOn, String signedAt, String place, String subject, String urgency, String addressees,
		String recipients, String routing, String signatory, String position, String visibility) {

	static final int LONGEST_SUBJECT = 500;

	private static final int LONGEST_NUMBER = 80;

	LetterChoice {
		document = Typed.line(document);
		number = Typed.line(number);
		issuer = Typed.line(issuer);
		issuerVi = Typed.line(issuerVi);
		issuerEn = Typed.line(issuerEn);
		form = Typed.line(form);
		issuedOn = Typed.line(issuedOn);
		signedAt = Typed.line(signedAt);
		place = Typed.line(place);
		subject = Typed.line(subject);
		urgency = Typed.line(urgency);
		addressees = Typed.text(addressees);
		recipients = Typed.text(recipients);
		routing = Typed.text(routing);
		signatory = Typed.line(signatory);
		position = Typed.line(position);
		visibility = Typed.line(visibility);
	}

	/** The same, being this document of the register. */
	LetterChoice linked(String document) {
		return new LetterChoice(document, this.number, this.issuer, this.issuerVi, this.issuerEn, this.form,
				this.issuedOn, this.signedAt, this.place, this.subject, this.urgency, this.addressees, this.recipients,
				this.routing, this.signatory, this.position, this.visibility);
	}

	boolean isLinked() {
		return !this.document.isEmpty();
	}

	/** Keys of the messages that tell what the register still asks for. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		ask(missing, this.number.isEmpty() || this.number.length() > LONGEST_NUMBER, "intake.letter.missing.number");
		ask(missing, this.issuer.isEmpty() && this.issuerVi.isEmpty(), "intake.letter.missing.issuer");
		ask(missing, this.form.isEmpty(), "intake.letter.missing.form");
		ask(missing, Typed.day(this.issuedOn) == null, "intake.letter.missing.date");
		ask(missing, this.subject.isEmpty() || this.subject.length() > LONGEST_SUBJECT,
				"intake.letter.missing.subject");
		ask(missing, this.signatory.isEmpty() != this.position.isEmpty(), "intake.letter.missing.signatory");
		return missing;
	}

	/** What the register could never take, by its field. */
	Map<String, String> faults() {
		Map<String, String> faults = new LinkedHashMap<>();
		if (isLinked()) {
			return faults;
		}
		if (this.number.length() > LONGEST_NUMBER) {
			faults.put("number", "intake.unfit.number");
		}
		if (this.subject.length() > LONGEST_SUBJECT) {
			faults.put("subject", "intake.unfit.subject");
		}
		if (!this.issuedOn.isEmpty() && day() == null) {
			faults.put("issuedOn", "intake.unfit.day");
		}
		if (!this.signedAt.isEmpty() && Typed.moment(this.signedAt) == null) {
			faults.put("signedAt", "intake.unfit.moment");
		}
		return faults;
	}

	/**
	 * The document as it is to be registered, once nothing is missing.
	 * @param issuer id of the body
	 */
	NewDocument document(String issuer, boolean withFile) {
		Signatory signed = this.signatory.isEmpty() ? null : new Signatory(this.signatory, Bilingual.of(this.position));
		List<RegisteredLine> to = new ArrayList<>(registered(this.recipients, false));
		to.addAll(registered(this.routing, true));
		Visibility part = shown();
		return new NewDocument(this.number, issuer, Bilingual.of(this.form), Objects.requireNonNull(day()),
				Typed.moment(this.signedAt), this.place.isEmpty() ? null : this.place, Bilingual.of(this.subject),
				urgent(), signed, (part == Visibility.FILE && !withFile) ? Visibility.ABSTRACT : part, Secrecy.NONE,
				registered(this.addressees, false), to, null);
	}

	@Nullable LocalDate day() {
		return Typed.day(this.issuedOn);
	}

	private Urgency urgent() {
		try {
			return Urgency.of(this.urgency);
		}
		catch (IllegalArgumentException ex) {
			return Urgency.NORMAL;
		}
	}

	private Visibility shown() {
		try {
			return Visibility.of(this.visibility);
		}
		catch (IllegalArgumentException ex) {
			return Visibility.NOTHING;
		}
	}

	private static void ask(List<String> missing, boolean isMissing, String key) {
		if (isMissing) {
			missing.add(key);
		}
	}

	private static List<RegisteredLine> registered(String typed, boolean internal) {
		return TypedRows.lines(typed).stream().map((line) -> new RegisteredLine(Bilingual.of(line), internal)).toList();
	}

}
