package vn.noibat.year;

import java.util.ArrayList;
import java.util.List;

import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * The locality, as it was typed; rows of fields without words are left out.
 */
record LocalityForm(String nameVi, String nameEn, String fullNameVi, String fullNameEn, String wordVi, String wordEn,
		String places, String accentLight, String accentDark, List<FieldRow> fields) {

	private static final int MOST_PLACES = 100;

	private static final int SPARE_ROWS = 4;

	private static final int MOST_FIELDS = 50;

	LocalityForm {
		nameVi = Typed.text(nameVi);
		nameEn = Typed.text(nameEn);
		fullNameVi = Typed.text(fullNameVi);
		fullNameEn = Typed.text(fullNameEn);
		wordVi = Typed.text(wordVi);
		wordEn = Typed.text(wordEn);
		places = Typed.text(places);
		accentLight = Typed.text(accentLight);
		accentDark = Typed.text(accentDark);
		fields = (fields == null) ? new ArrayList<>() : new ArrayList<>(fields);
	}

	/**
	 * One field.
	 *
	 * @param code empty for a new one
	 */
	record FieldRow(String code, String labelVi, String labelEn) {

		FieldRow {
			code = Typed.text(code);
			labelVi = Typed.text(labelVi);
			labelEn = Typed.text(labelEn);
		}

		boolean isEmpty() {
			return this.labelVi.isEmpty() && this.labelEn.isEmpty();
		}

	}

	static LocalityForm empty() {
		return new LocalityForm("", "", "", "", "kết quả", "highlight", "10", "#B3131C", "#FF8076", List.of());
	}

	static LocalityForm of(LocalityProfile locality) {
		return new LocalityForm(locality.name().vi(), FormTexts.en(locality.name()), locality.fullName().vi(),
				FormTexts.en(locality.fullName()), locality.word().vi(), FormTexts.en(locality.word()),
				String.valueOf(locality.places()), locality.accentLight(), locality.accentDark(),
				locality.fields()
					.stream()
					.map((field) -> new FieldRow(field.code(), field.label().vi(), FormTexts.en(field.label())))
					.toList());
	}

	/** With empty rows for what may still come. */
	LocalityForm withSpareRows() {
		List<FieldRow> rows = new ArrayList<>(this.fields);
		for (int spare = 0; spare < SPARE_ROWS; spare++) {
			rows.add(new FieldRow("", "", ""));
		}
		return new LocalityForm(this.nameVi, this.nameEn, this.fullNameVi, this.fullNameEn, this.wordVi, this.wordEn,
				this.places, this.accentLight, this.accentDark, rows);
	}

	void check(Errors errors) {
		require(this.nameVi, "nameVi", errors);
		require(this.nameEn, "nameEn", errors);
		require(this.fullNameVi, "fullNameVi", errors);
		require(this.fullNameEn, "fullNameEn", errors);
		require(this.wordVi, "wordVi", errors);
		require(this.wordEn, "wordEn", errors);
		if (Typed.number(this.places, 1, MOST_PLACES) == null) {
			errors.rejectValue("places", "year.form.places.wrong");
		}
		colour(this.accentLight, "accentLight", errors);
		colour(this.accentDark, "accentDark", errors);
		for (int row = 0; row < this.fields.size(); row++) {
			FieldRow field = this.fields.get(row);
			if (!field.isEmpty()) {
				require(field.labelVi(), "fields[" + row + "].labelVi", errors);
				require(field.labelEn(), "fields[" + row + "].labelEn", errors);
			}
		}
		if (this.fields.stream().allMatch(FieldRow::isEmpty) || this.fields.size() > MOST_FIELDS) {
			errors.reject("year.form.fields.missing");
		}
	}

	LocalityWords words() {
		Integer places = Typed.number(this.places, 1, MOST_PLACES);
		return new LocalityWords(Bilingual.of(this.nameVi, this.nameEn), Bilingual.of(this.fullNameVi, this.fullNameEn),
				Bilingual.of(this.wordVi, this.wordEn), (places != null) ? places : 0, this.accentLight,
				this.accentDark,
				this.fields.stream()
					.filter((field) -> !field.isEmpty())
					.map((field) -> new FieldOfWork(field.code(), Bilingual.of(field.labelVi(), field.labelEn())))
					.toList());
	}

	private static void require(String typed, String name, Errors errors) {
		if (typed.isEmpty()) {
			errors.rejectValue(name, "year.form.both.missing");
		}
	}

	private static void colour(String typed, String name, Errors errors) {
		if (!typed.matches("#[0-9A-Fa-f]{6}")) {
			errors.rejectValue(name, "year.form.colour.wrong");
		}
	}

}
