package vn.noibat.highlight;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An address that a highlight once had.
 */
@Entity
@Table(name = "highlight_slug")
class FormerSlug {

	@Id
	private String id;

	private String yearId;

	private String slug;

	private String highlightId;

	private Instant leftAt;

	FormerSlug() {
	}

	static FormerSlug left(String yearId, String slug, String highlightId, Instant now) {
		FormerSlug left = new FormerSlug();
		left.id = yearId + "/" + slug;
		left.yearId = yearId;
		left.slug = slug;
		left.highlightId = highlightId;
		left.leftAt = now;
		return left;
	}

	String slug() {
		return this.slug;
	}

	String highlightId() {
		return this.highlightId;
	}

}
