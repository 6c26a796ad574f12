package vn.noibat.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;

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

	private @Nullable String documentId;

	private @Nullable String signedSha256;

	private @Nullable String signedBy;

	private @Nullable String signedFor;

	private @Nullable Boolean signedHere;

	private @Nullable Instant signedAt;

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
	 * @throws PaperSealed when it was signed
	 */
	void edit(int shown, DraftText text, String account, Instant now) {
		requireUnsigned();
		if (version() != shown) {
			throw new DraftTouched();
		}
		this.text = text.json();
		this.changedBy = account;
		this.changedAt = now;
	}

	/**
	 * Is signed and in the register from now on.
	 * @param sha256 of all that was signed
	 * @param here whether with the certificate on the portal
	 * @throws PaperSealed when it is already
	 * @param unvouched whether nobody but the person says whose certificate it is
	 * @throws OwnPaper when whoever wrote it last has it signed by the portal, or vouches
	 * for who signed it
	 */
	void sign(String sha256, String documentId, boolean here, boolean unvouched, Person person, Capacity capacity,
			Instant now) {
		requireUnsigned();
		if ((here || unvouched) && isOf(person)) {
			throw new OwnPaper();
		}
		this.documentId = documentId;
		this.signedSha256 = sha256;
		this.signedHere = here;
		this.signedBy = person.account();
		this.signedFor = capacity.onBehalfOf();
		this.signedAt = now;
	}

	/**
	 * Checks that it may still be signed.
	 * @throws PaperSealed when it was
	 */
	void requireUnsigned() {
		if (this.documentId != null) {
			throw new PaperSealed(text().number());
		}
	}

	/** Whether a person wrote it last, or may act in the place of who did. */
	boolean isOf(Person person) {
		return person.hadAHandIn(this.changedBy, null);
	}

	/** Its entry in the register; null until it is signed. */
	@Nullable String documentId() {
		return this.documentId;
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
