package vn.noibat.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.document.PaperRows;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Typed;

/**
 * A paper as it was typed; it may lack whatever is not known yet.
 *
 * @param version of the paper that was changed
 * @param grounds one a line, as are addressees and recipients
 */
record DraftForm(int version, String issuer, String parent, String number, String date, String place, String subject,
		String decider, String grounds, String body, String addressees, String recipients, String authority,
		String inPlaceOf, String signatoryTitle, String signatoryName) {

	/** The marks of Phụ lục I, ô 7a, without their full stops. */
	static final List<String> AUTHORITIES = List.of("tm", "kt", "tl", "tuq", "q");

	DraftForm {
		issuer = Typed.text(issuer);
		parent = Typed.text(parent);
		number = DocumentNumber.padded(Typed.text(number));
		date = Typed.text(date);
		place = Typed.text(place);
		subject = Typed.text(subject).replaceFirst("(?iu)^(?:v/v:?|về việc)\\h+", "");
		decider = Typed.text(decider);
		grounds = Typed.text(grounds);
		body = Typed.text(body);
		addressees = Typed.text(addressees);
		recipients = Typed.text(recipients);
		authority = Typed.text(authority);
		inPlaceOf = Typed.text(inPlaceOf);
		signatoryTitle = Typed.text(signatoryTitle);
		signatoryName = Typed.text(signatoryName);
	}

	static DraftForm of(DraftText text, int version) {
		return new DraftForm(version, text.issuer(), text.parent(), text.number(), Typed.field(text.date()),
				text.place(), text.subject(), text.decider(), String.join("\n", text.grounds()), text.body(),
				String.join("\n", text.addressees()), String.join("\n", text.recipients()), text.authority(),
				text.inPlaceOf(), text.signatoryTitle(), text.signatoryName());
	}

	/**
	 * Checks what cannot be kept as it was typed.
	 * @param issuers ids of the bodies of the register
	 */
	void check(Errors errors, Set<String> issuers) {
		PaperRows rows = new PaperRows(errors, "approval.draft");
		rows.chosen("issuer", this.issuer.isEmpty() || issuers.contains(this.issuer));
		rows.chosen("authority", this.authority.isEmpty() || AUTHORITIES.contains(this.authority));
		rows.day("date", this.date);
		rows.length("number", this.number, PaperRows.LONGEST_NUMBER);
		rows.length("subject", this.subject, PaperRows.LONGEST_SUBJECT);
		rows.length("parent", this.parent, PaperRows.LONGEST_LINE);
		rows.length("place", this.place, PaperRows.LONGEST_LINE);
		rows.length("decider", this.decider, PaperRows.LONGEST_LINE);
		rows.length("inPlaceOf", this.inPlaceOf, PaperRows.LONGEST_LINE);
		rows.length("signatoryTitle", this.signatoryTitle, PaperRows.LONGEST_LINE);
		rows.length("signatoryName", this.signatoryName, PaperRows.LONGEST_LINE);
		rows.length("body", this.body, PaperRows.LONGEST_BODY);
		rows.lines("grounds", this.grounds);
		rows.lines("addressees", this.addressees);
		rows.lines("recipients", this.recipients);
	}

	/** What is to be kept, once the check found nothing wrong. */
	DraftText text() {
		return new DraftText(this.issuer, this.parent, this.number, day(), this.place, this.subject, this.decider,
				PaperRows.lines(this.grounds), this.body, PaperRows.lines(this.addressees),
				PaperRows.lines(this.recipients), this.authority, this.inPlaceOf, this.signatoryTitle,
				this.signatoryName);
	}

	private @Nullable LocalDate day() {
		return Typed.day(this.date);
	}

}
