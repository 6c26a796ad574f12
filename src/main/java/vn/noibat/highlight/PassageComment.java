package vn.noibat.highlight;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * What somebody said on a passage of a highlight, or in answer to it.
 */
@Entity
@Table(name = "highlight_comment")
class PassageComment {

	@Id
	private UUID id;

	private String highlightId;

	private @Nullable UUID answers;

	private @Nullable String passageField;

	private @Nullable String passageLanguage;

	private @Nullable String quote;

	private int revision;

	private String text;

	private String person;

	private Instant madeAt;

	private @Nullable String resolvedBy;

	private @Nullable Instant resolvedAt;

	@Version
	private @Nullable Integer version;

	PassageComment() {
	}

	/** A comment on a passage; without a quote, on the whole part. */
	static PassageComment made(String highlightId, int revision, Passage passage, String text, String person,
			Instant now) {
		PassageComment made = new PassageComment();
		made.id = UUID.randomUUID();
		made.highlightId = highlightId;
		made.revision = revision;
		made.passageField = passage.part();
		made.passageLanguage = passage.language().code();
		made.quote = passage.quote();
		made.text = text;
		made.person = person;
		made.madeAt = now;
		return made;
	}

	/**
	 * An answer to this comment.
	 * @throws RefusedRequest when this is an answer itself
	 */
	PassageComment answered(int revision, String text, String person, Instant now) {
		if (isAnswer()) {
			throw RefusedRequest.conflict("highlight.comment.answer.only");
		}
		PassageComment made = new PassageComment();
		made.id = UUID.randomUUID();
		made.highlightId = this.highlightId;
		made.answers = this.id;
		made.revision = revision;
		made.text = text;
		made.person = person;
		made.madeAt = now;
		return made;
	}

	/**
	 * What it asked for is done.
	 * @throws RefusedRequest when this is an answer
	 */
	void resolve(String person, Instant now) {
		if (isAnswer()) {
			throw RefusedRequest.conflict("highlight.comment.answer.only");
		}
		if (this.resolvedBy == null) {
			this.resolvedBy = person;
			this.resolvedAt = now;
		}
	}

	/** It is not done after all. */
	void reopen() {
		this.resolvedBy = null;
		this.resolvedAt = null;
	}

	boolean isAnswer() {
		return this.answers != null;
	}

	boolean isResolved() {
		return this.resolvedBy != null;
	}

	UUID id() {
		return this.id;
	}

	String highlightId() {
		return this.highlightId;
	}

	@Nullable UUID answers() {
		return this.answers;
	}

	/** The passage it is on; null for an answer. */
	@Nullable Passage passage() {
		return (this.passageField != null && this.passageLanguage != null) ? new Passage(this.passageField,
				Language.valueOf(this.passageLanguage.toUpperCase(java.util.Locale.ROOT)), this.quote) : null;
	}

	int revision() {
		return this.revision;
	}

	String text() {
		return this.text;
	}

	String person() {
		return this.person;
	}

	Instant madeAt() {
		return this.madeAt;
	}

	@Nullable String resolvedBy() {
		return this.resolvedBy;
	}

	@Nullable Instant resolvedAt() {
		return this.resolvedAt;
	}

}
