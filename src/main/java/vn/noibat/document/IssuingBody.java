package vn.noibat.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.noibat.database.KeyedRow;
import vn.noibat.text.Bilingual;

/**
 * A body known to the register.
 */
@Entity
class IssuingBody extends KeyedRow {

	@Id
	private String id;

	private Bilingual name;

	IssuingBody() {
	}

	IssuingBody(String id, Bilingual name) {
		this.id = id;
		this.name = name;
	}

	@Override
	public String getId() {
		return this.id;
	}

	Body toRecord() {
		return new Body(this.id, this.name);
	}

}
