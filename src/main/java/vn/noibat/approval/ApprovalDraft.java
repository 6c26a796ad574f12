package vn.noibat.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A paper that is being written to go with a submitted list.
 */
@Entity
@Table(name = "approval_draft")
class ApprovalDraft implements Persistable<String> {

	/** The version of a paper of which nothing is kept yet. */
	static final int NONE = -1;

	@Id
	private String id;

	private String submissionId;

	private String kind;

	private String text;

	private String changedBy;

	private Instant changedAt;

	@Version
	private @Nullable Integer version;

	ApprovalDraft() {
	}

	ApprovalDraft(Submission submission, DraftKind kind, DraftText text, String account, Instant now) {
		this.id = submission.id() + "-" + kind.code();
		this.submissionId = submission.id();
		this.kind = kind.code();
		this.text = text.json();
		this.changedBy = account;
		this.changedAt = now;
	}

	/**
	 * Takes another text.
	 * @param shown the version that was read
	 * @throws DraftTouched when somebody else changed it since
	 */
	void edit(int shown, DraftText text, String account, Instant now) {
		if (version() != shown) {
			throw new DraftTouched();
		}
		this.text = text.json();
		this.changedBy = account;
		this.changedAt = now;
	}

	DraftText text() {
		return DraftText.read(this.text);
	}

	int version() {
		return (this.version != null) ? this.version : NONE;
	}

	String changedBy() {
		return this.changedBy;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

}
