package vn.noibat.edition;

import java.util.UUID;

import org.springframework.validation.Errors;

import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.text.Typed;

/**
 * A report, as a reader typed it.
 *
 * @param submission of this form
 * @param quote the sentence that is wrong, as it stands on the page
 * @param website left empty by people, who do not see it
 */
record ReportForm(String submission, String year, String about, String quote, String message, String contact,
		String website) {

	private static final int LONGEST_ABOUT = 300;

	private static final int LONGEST_QUOTE = 500;

	private static final int LONGEST_MESSAGE = 4000;

	private static final int LONGEST_CONTACT = 200;

	ReportForm {
		submission = Typed.text(submission);
		year = Typed.text(year);
		about = Typed.text(about);
		quote = Typed.text(quote);
		message = Typed.text(message);
		contact = Typed.text(contact);
		website = Typed.text(website);
	}

	static ReportForm about(String year, String about) {
		String where = Folding.nfc(about);
		return new ReportForm(UUID.randomUUID().toString(), year.matches("\\d{4}") ? year : "",
				(where.length() > LONGEST_ABOUT) ? where.substring(0, LONGEST_ABOUT) : where, "", "", "", "");
	}

	boolean isFromAMachine() {
		return !this.website.isEmpty() || !this.submission.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	void check(Errors errors) {
		if (this.message.isEmpty()) {
			errors.rejectValue("message", "report.form.message.missing");
		}
		limit(this.quote, LONGEST_QUOTE, "quote", errors);
		if (this.quote.length() <= LONGEST_QUOTE) {
			limit(this.message, LONGEST_MESSAGE - (quoted().length() - this.message.length()), "message", errors);
		}
		limit(this.about, LONGEST_ABOUT, "about", errors);
		limit(this.contact, LONGEST_CONTACT, "contact", errors);
		if (!this.year.isEmpty() && !this.year.matches("(19|2\\d)\\d\\d")) {
			errors.rejectValue("year", "report.form.year.wrong");
		}
	}

	NewReport report(Language language) {
		return new NewReport(this.submission, this.year.isEmpty() ? null : Integer.valueOf(this.year), this.about,
				quoted(), this.contact.isEmpty() ? null : this.contact, language);
	}

	// The sentence stands above what is said of it, where whoever answers reads it.
	private String quoted() {
		return this.quote.isEmpty() ? this.message : "“" + this.quote + "”\n\n" + this.message;
	}

	private static void limit(String text, int longest, String field, Errors errors) {
		if (text.length() > longest) {
			errors.rejectValue(field, "report.form.long", new Object[] { longest }, null);
		}
	}

}
