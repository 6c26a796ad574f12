package vn.noibat.selection;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.noibat.text.Bilingual;

/**
 * What a department proposes for the list.
 */
@Entity
class Nomination {

	@Id
	private String id;

	private String yearId;

	private String fieldCode;

	private String departmentId;

	private Bilingual title;

	private Bilingual summary;

	private Instant nominatedAt;

	Nomination() {
	}

	NominationRecord toRecord() {
		return new NominationRecord(this.id, this.fieldCode, this.departmentId, this.title, this.summary,
				this.nominatedAt);
	}

}
