package vn.noibat.year;

import org.springframework.validation.Errors;

import vn.noibat.text.Typed;

/**
 * What a year says beside its highlights, as it was typed.
 *
 * @param revision the state that was read before typing
 */
record YearTextsForm(String revision, String titleVi, String titleEn, String introductionVi, String introductionEn,
		String conclusionVi, String conclusionEn, String wording) {

	YearTextsForm {
		revision = Typed.text(revision);
		titleVi = Typed.text(titleVi);
		titleEn = Typed.text(titleEn);
		introductionVi = Typed.text(introductionVi);
		introductionEn = Typed.text(introductionEn);
		conclusionVi = Typed.text(conclusionVi);
		conclusionEn = Typed.text(conclusionEn);
		wording = Typed.text(wording);
	}

	static YearTextsForm of(YearTexts texts) {
		return new YearTextsForm(String.valueOf(texts.revision()), texts.year().title().vi(),
				FormTexts.en(texts.year().title()), FormTexts.vi(texts.introduction()),
				FormTexts.en(texts.introduction()), FormTexts.vi(texts.conclusion()), FormTexts.en(texts.conclusion()),
				texts.year().wording());
	}

	/** The same text, meant for the state as it is now. */
	YearTextsForm on(int revision) {
		return new YearTextsForm(String.valueOf(revision), this.titleVi, this.titleEn, this.introductionVi,
				this.introductionEn, this.conclusionVi, this.conclusionEn, this.wording);
	}

	void check(Errors errors) {
		if (this.titleVi.isEmpty()) {
			errors.rejectValue("titleVi", "year.form.title.missing");
		}
		if (this.introductionVi.isEmpty() && !this.introductionEn.isEmpty()) {
			errors.rejectValue("introductionVi", "year.form.vietnamese.missing");
		}
		if (this.conclusionVi.isEmpty() && !this.conclusionEn.isEmpty()) {
			errors.rejectValue("conclusionVi", "year.form.vietnamese.missing");
		}
		if (!this.wording.equals("official") && !this.wording.equals("summary")) {
			errors.rejectValue("wording", "year.form.wording.missing");
		}
	}

	/** The state that was read; one that never was where the form names none. */
	int read() {
		return this.revision.matches("\\d{1,9}") ? Integer.parseInt(this.revision) : -1;
	}

}
