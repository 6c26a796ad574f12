package vn.noibat.figure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.noibat.text.Bilingual;

/**
 * What a value counts, e.g. {@code tỷ đồng}.
 */
@Entity
class Unit {

	@Id
	private String code;

	private Bilingual label;

	Unit() {
	}

	static Unit added(String code, Bilingual label) {
		Unit added = new Unit();
		added.code = code;
		added.label = label;
		return added;
	}

	StatedUnit toRecord() {
		return new StatedUnit(this.code, this.label);
	}

}
