package vn.noibat.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

import vn.noibat.text.Bilingual;

/**
 * A body known to the register.
 */
@Entity
class IssuingBody implements Persistable<String> {

	@Id
	private String id;

	private Bilingual name;

	// Told apart by this, a new body never becomes a change of one added meanwhile.
	@Transient
	private boolean added;

	IssuingBody() {
	}

	IssuingBody(String id, Bilingual name) {
		this.id = id;
		this.name = name;
		this.added = true;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.added;
	}

	Body toRecord() {
		return new Body(this.id, this.name);
	}

}
