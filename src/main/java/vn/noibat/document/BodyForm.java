package vn.noibat.document;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * A body to be added, as it was typed.
 */
record BodyForm(String nameVi, String nameEn) {

	private static final int LONGEST_NAME = 200;

	private static final MessageSourceResolvable WORD = new DefaultMessageSourceResolvable("register.body.name");

	BodyForm {
		nameVi = Typed.line(nameVi);
		nameEn = Typed.line(nameEn);
	}

	void check(Errors errors) {
		if (this.nameVi.isEmpty()) {
			errors.rejectValue("nameVi", "register.form.missing", new Object[] { WORD }, null);
		}
		if (this.nameVi.length() > LONGEST_NAME) {
			errors.rejectValue("nameVi", "register.form.long", new Object[] { WORD, LONGEST_NAME }, null);
		}
		if (this.nameEn.length() > LONGEST_NAME) {
			errors.rejectValue("nameEn", "register.form.long", new Object[] { WORD, LONGEST_NAME }, null);
		}
	}

	Bilingual name() {
		return Bilingual.of(this.nameVi, this.nameEn);
	}

}
