package vn.noibat.dispatch;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * An issued official letter that carries a year's list.
 */
@Entity
class Dispatch {

	@Id
	private String id;

	private String documentId;

	private String yearId;

	private LocalDate issuedOn;

	Dispatch() {
	}

	String documentId() {
		return this.documentId;
	}

}
