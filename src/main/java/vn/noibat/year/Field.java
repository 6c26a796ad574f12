package vn.noibat.year;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.noibat.text.Bilingual;

/**
 * A field into which highlights fall.
 */
@Entity
class Field {

	@Id
	private String code;

	private Bilingual label;

	private int position;

	Field() {
	}

	Field(String code, Bilingual label, int position) {
		this.code = code;
		name(label, position);
	}

	final void name(Bilingual label, int position) {
		this.label = label;
		this.position = position;
	}

	FieldOfWork toRecord() {
		return new FieldOfWork(this.code, this.label);
	}

}
