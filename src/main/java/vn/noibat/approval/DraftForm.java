package vn.noibat.approval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import vn.noibat.text.Folding;

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

	private static final int LONGEST_NUMBER = 80;

	// Nghị định 30/2020/NĐ-CP, Phụ lục VI.
	private static final int LONGEST_SUBJECT = 500;

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_BODY = 8000;

	private static final int MOST_LINES = 40;

	DraftForm {
		issuer = typed(issuer);
		parent = typed(parent);
		number = typed(number);
		date = typed(date);
		place = typed(place);
		subject = typed(subject).replaceFirst("(?iu)^(?:v/v:?|về việc)\\h+", "");
		decider = typed(decider);
		grounds = typed(grounds);
		body = typed(body).replace("\r\n", "\n");
		addressees = typed(addressees);
		recipients = typed(recipients);
		authority = typed(authority);
		inPlaceOf = typed(inPlaceOf);
		signatoryTitle = typed(signatoryTitle);
		signatoryName = typed(signatoryName);
	}

	static DraftForm of(DraftText text, int version) {
		return new DraftForm(version, text.issuer(), text.parent(), text.number(),
				(text.date() != null) ? text.date().toString() : "", text.place(), text.subject(), text.decider(),
				String.join("\n", text.grounds()), text.body(), String.join("\n", text.addressees()),
				String.join("\n", text.recipients()), text.authority(), text.inPlaceOf(), text.signatoryTitle(),
				text.signatoryName());
	}

	/**
	 * Checks what cannot be kept as it was typed.
	 * @param issuers ids of the bodies of the register
	 */
	void check(Errors errors, Set<String> issuers) {
		chosen(errors, "issuer", this.issuer.isEmpty() || issuers.contains(this.issuer));
		chosen(errors, "authority", this.authority.isEmpty() || AUTHORITIES.contains(this.authority));
		if (!this.date.isEmpty() && day() == null) {
			errors.rejectValue("date", "approval.draft.wrong.date");
		}
		length(errors, "number", this.number, LONGEST_NUMBER);
		length(errors, "subject", this.subject, LONGEST_SUBJECT);
		length(errors, "parent", this.parent, LONGEST_LINE);
		length(errors, "place", this.place, LONGEST_LINE);
		length(errors, "decider", this.decider, LONGEST_LINE);
		length(errors, "inPlaceOf", this.inPlaceOf, LONGEST_LINE);
		length(errors, "signatoryTitle", this.signatoryTitle, LONGEST_LINE);
		length(errors, "signatoryName", this.signatoryName, LONGEST_LINE);
		length(errors, "body", this.body, LONGEST_BODY);
		lines(errors, "grounds", this.grounds);
		lines(errors, "addressees", this.addressees);
		lines(errors, "recipients", this.recipients);
	}

	/** What is to be kept, once the check found nothing wrong. */
	DraftText text() {
		return new DraftText(this.issuer, this.parent, this.number, day(), this.place, this.subject, this.decider,
				lines(this.grounds), this.body, lines(this.addressees), lines(this.recipients), this.authority,
				this.inPlaceOf, this.signatoryTitle, this.signatoryName);
	}

	private @Nullable LocalDate day() {
		try {
			// More digits than four are a year that the database does not know.
			return this.date.matches("\\d{4}-.*") ? LocalDate.parse(this.date) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static void chosen(Errors errors, String row, boolean known) {
		if (!known) {
			errors.rejectValue(row, "approval.draft.wrong.choice", new Object[] { word(row) }, null);
		}
	}

	private static void length(Errors errors, String row, String typed, int longest) {
		if (typed.length() > longest) {
			errors.rejectValue(row, "approval.draft.wrong.long", new Object[] { word(row), longest }, null);
		}
	}

	private static void lines(Errors errors, String row, String typed) {
		List<String> lines = lines(typed);
		if (lines.size() > MOST_LINES || lines.stream().anyMatch((line) -> line.length() > LONGEST_LINE)) {
			errors.rejectValue(row, "approval.draft.wrong.lines", new Object[] { word(row), MOST_LINES, LONGEST_LINE },
					null);
		}
	}

	private static List<String> lines(String typed) {
		return typed.lines()
			.map((line) -> line.strip().replaceFirst("^[-–+]\\h+", ""))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private static MessageSourceResolvable word(String row) {
		return new DefaultMessageSourceResolvable("approval.draft.row." + row.toLowerCase(Locale.ROOT));
	}

	private static String typed(@Nullable String text) {
		return (text == null) ? "" : Folding.nfc(text).replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip();
	}

}
