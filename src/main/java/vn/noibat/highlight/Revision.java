package vn.noibat.highlight;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.noibat.database.KeyedRow;

/**
 * A saved state of a highlight's whole text; never changed.
 */
@Entity
@Immutable
@Table(name = "highlight_revision")
class Revision extends KeyedRow {

	@Id
	private String id;

	private String highlightId;

	private int number;

	private String content;

	private String sha256;

	private String person;

	private Instant savedAt;

	private @Nullable Integer restoredFrom;

	private @Nullable String note;

	Revision() {
	}

	static Revision saved(String highlightId, int number, Draft draft, String person, Instant now,
			@Nullable Integer restoredFrom, @Nullable String note) {
		Revision saved = new Revision();
		saved.id = highlightId + "/" + number;
		saved.highlightId = highlightId;
		saved.number = number;
		saved.content = Writing.write(draft);
		saved.sha256 = Writing.sha256(saved.content);
		saved.person = person;
		saved.savedAt = now;
		saved.restoredFrom = restoredFrom;
		saved.note = note;
		return saved;
	}

	Draft draft() {
		return Writing.read(this.content);
	}

	boolean says(Draft draft) {
		return this.content.equals(Writing.write(draft));
	}

	SavedRevision toRecord() {
		return new SavedRevision(this.highlightId, this.number, this.sha256, this.person, this.savedAt,
				this.restoredFrom, this.note);
	}

	String highlightId() {
		return this.highlightId;
	}

	int number() {
		return this.number;
	}

	String person() {
		return this.person;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	@Override
	public String getId() {
		return this.id;
	}

}
