package vn.noibat.year;

import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * A year to be opened, as it was typed.
 */
record YearForm(String year, String places, String titleVi, String titleEn) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	private static final int MOST_PLACES = 100;

	YearForm {
		year = Typed.text(year);
		places = Typed.text(places);
		titleVi = Typed.text(titleVi);
		titleEn = Typed.text(titleEn);
	}

	void check(Errors errors) {
		if (Typed.number(this.year, FIRST_YEAR, LAST_YEAR) == null) {
			errors.rejectValue("year", "year.form.year.wrong");
		}
		if (Typed.number(this.places, 1, MOST_PLACES) == null) {
			errors.rejectValue("places", "year.form.places.wrong");
		}
		if (this.titleVi.isEmpty()) {
			errors.rejectValue("titleVi", "year.form.title.missing");
		}
	}

	Bilingual title() {
		return Bilingual.of(this.titleVi, this.titleEn);
	}

}
