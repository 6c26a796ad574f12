package vn.noibat.intake;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.noibat.database.KeyedRow;

/**
 * Where in a paper something stands that was taken over; never changed.
 */
@Entity
@Immutable
@Table(name = "intake_statement")
class Statement extends KeyedRow {

	@Id
	private String id;

	private UUID intakeId;

	private String sort;

	private int starts;

	private int ends;

	private @Nullable Integer page;

	private int paragraph;

	private String words;

	private String highlightId;

	private @Nullable String factId;

	private @Nullable String documentId;

	private @Nullable String named;

	@SuppressWarnings("NullAway.Init")
	Statement() {
	}

	static Statement highlight(UUID intakeId, Found at, String highlightId) {
		return new Statement(intakeId, "HIGHLIGHT", at, highlightId);
	}

	static Statement figure(UUID intakeId, Found at, String highlightId, String factId) {
		Statement statement = new Statement(intakeId, "FIGURE", at, highlightId);
		statement.factId = factId;
		return statement;
	}

	static Statement reference(UUID intakeId, Found at, String highlightId, String documentId) {
		Statement statement = new Statement(intakeId, "REFERENCE", at, highlightId);
		statement.documentId = documentId;
		return statement;
	}

	static Statement date(UUID intakeId, Found at, String highlightId, String iso) {
		Statement statement = new Statement(intakeId, "DATE", at, highlightId);
		statement.named = iso;
		return statement;
	}

	private Statement(UUID intakeId, String sort, Found at, String highlightId) {
		this.id = intakeId + "/" + at.from() + "-" + at.until() + "/" + sort;
		this.intakeId = intakeId;
		this.sort = sort;
		this.starts = at.from();
		this.ends = at.until();
		this.page = at.page();
		this.paragraph = at.paragraph();
		this.words = at.words();
		this.highlightId = highlightId;
	}

	UUID intakeId() {
		return this.intakeId;
	}

	String highlightId() {
		return this.highlightId;
	}

	int starts() {
		return this.starts;
	}

	@Nullable String factId() {
		return this.factId;
	}

	@Override
	public String getId() {
		return this.id;
	}

}
