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

	FieldOfWork toRecord() {
		return new FieldOfWork(this.code, this.label);
	}

}
