package vn.noibat.highlight;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The id of a figure and the highlight it was given in, for good.
 */
@Entity
@Table(name = "highlight_fact_id")
class FactIdentity {

	@Id
	private String factId;

	private String highlightId;

	FactIdentity() {
	}

	static FactIdentity given(String factId, String highlightId) {
		FactIdentity given = new FactIdentity();
		given.factId = factId;
		given.highlightId = highlightId;
		return given;
	}

	boolean isOf(String highlightId) {
		return this.highlightId.equals(highlightId);
	}

}
