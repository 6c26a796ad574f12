package vn.noibat.year;

import org.springframework.validation.Errors;

/**
 * What a year says beside its highlights, as it was typed.
 *
 * @param revision the state that was read before typing
 */
record YearTextsForm(int revision, String titleVi, String titleEn, String introductionVi, String introductionEn,
		String conclusionVi, String conclusionEn, String wording) {

	YearTextsForm {
		titleVi = TypedText.of(titleVi);
		titleEn = TypedText.of(titleEn);
		introductionVi = TypedText.of(introductionVi);
		introductionEn = TypedText.of(introductionEn);
		conclusionVi = TypedText.of(conclusionVi);
		conclusionEn = TypedText.of(conclusionEn);
		wording = TypedText.of(wording);
	}

	static YearTextsForm of(YearTexts texts) {
		return new YearTextsForm(texts.revision(), texts.year().title().vi(), TypedText.en(texts.year().title()),
				TypedText.vi(texts.introduction()), TypedText.en(texts.introduction()),
				TypedText.vi(texts.conclusion()), TypedText.en(texts.conclusion()), texts.year().wording());
	}

	/** The same text, meant for the state as it is now. */
	YearTextsForm on(int revision) {
		return new YearTextsForm(revision, this.titleVi, this.titleEn, this.introductionVi, this.introductionEn,
				this.conclusionVi, this.conclusionEn, this.wording);
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

}
