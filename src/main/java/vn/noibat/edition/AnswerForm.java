package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * The answer to a report, as it was typed.
 *
 * @param version of the report that was read
 * @param edition number of the edition to which it led, or empty
 */
record AnswerForm(String version, String answerVi, String answerEn, String edition) {

	AnswerForm {
		version = Typed.text(version);
		answerVi = Typed.text(answerVi);
		answerEn = Typed.text(answerEn);
		edition = Typed.text(edition);
	}

	static AnswerForm of(ReceivedReport report) {
		Bilingual answer = report.answer();
		return new AnswerForm(String.valueOf(report.version()), (answer != null) ? answer.vi() : "",
				(answer != null) ? answer.en() : "",
				(report.edition() != null) ? String.valueOf(report.edition()) : "");
	}

	/** The same text, meant for the report as it is now. */
	AnswerForm on(int version) {
		return new AnswerForm(String.valueOf(version), this.answerVi, this.answerEn, this.edition);
	}

	void check(Errors errors) {
		if (this.answerVi.isEmpty()) {
			errors.rejectValue("answerVi", "report.answer.missing");
		}
		if (!this.edition.matches("\\d{0,4}")) {
			errors.rejectValue("edition", "report.answer.edition.wrong");
		}
	}

	Bilingual answer() {
		return Bilingual.of(this.answerVi, this.answerEn);
	}

	@Nullable Integer editionNumber() {
		return this.edition.isEmpty() ? null : Integer.valueOf(this.edition);
	}

	/** The state that was read; one that never was where the form names none. */
	int read() {
		return this.version.matches("\\d{1,9}") ? Integer.parseInt(this.version) : -1;
	}

}
