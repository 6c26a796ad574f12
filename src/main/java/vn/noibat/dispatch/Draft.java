package vn.noibat.dispatch;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;

/**
 * A letter on its way from the clerk to the signatory and back, until it is issued.
 */
@Entity
@Table(name = "dispatch_draft")
class Draft implements Persistable<UUID> {

	@Id
	private UUID id;

	private String yearId;

	private String text;

	@Enumerated(EnumType.STRING)
	private DraftState state;

	private @Nullable String returned;

	private @Nullable String signedSha256;

	private @Nullable String signedBy;

	private @Nullable String signedFor;

	private @Nullable Instant signedAt;

	private Instant changedAt;

	@Version
	private @Nullable Integer version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "dispatch_author", joinColumns = @JoinColumn(name = "draft_id"))
	private Set<Author> authors = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	Draft() {
	}

	Draft(String yearId, DispatchText text, Author author, Instant now) {
		this.id = UUID.randomUUID();
		this.yearId = yearId;
		this.text = text.json();
		this.state = DraftState.DRAFT;
		this.changedAt = now;
		this.authors.add(author);
	}

	/**
	 * Takes another text; what was signed is signed no more.
	 * @return whether a signature was taken away
	 * @throws AlreadyIssued when it was issued
	 * @throws DraftTouched when it is not the one that was shown
	 */
	boolean edit(int shown, DispatchText text, Author author, Instant now) {
		requireOpen();
		if (version() != shown) {
			throw new DraftTouched();
		}
		boolean signed = this.state == DraftState.SIGNED;
		this.text = text.json();
		this.state = DraftState.DRAFT;
		this.returned = null;
		unsign();
		this.changedAt = now;
		this.authors.add(author);
		return signed;
	}

	/** Lays it before the signatory. */
	void submit(Instant now) {
		require(DraftState.DRAFT);
		this.state = DraftState.SUBMITTED;
		this.returned = null;
		this.changedAt = now;
	}

	/**
	 * Signs it.
	 * @param sha256 of the letter as it is
	 * @throws OwnLetter when the person wrote on it, or may act in the place of who did
	 */
	void sign(String sha256, Person person, Capacity capacity, Instant now) {
		require(DraftState.SUBMITTED);
		if (isOf(person)) {
			throw new OwnLetter();
		}
		this.state = DraftState.SIGNED;
		this.signedSha256 = sha256;
		this.signedBy = person.account();
		this.signedFor = capacity.onBehalfOf();
		this.signedAt = now;
		this.changedAt = now;
	}

	/** Gives it back to those who write it. */
	void giveBack(String reason, Instant now) {
		if (this.state != DraftState.SUBMITTED && this.state != DraftState.SIGNED) {
			throw new NotAtThatStep(this.state);
		}
		this.state = DraftState.DRAFT;
		this.returned = reason;
		unsign();
		this.changedAt = now;
	}

	void issue(Instant now) {
		require(DraftState.SIGNED);
		this.state = DraftState.ISSUED;
		this.changedAt = now;
	}

	void discard(Instant now) {
		requireOpen();
		this.state = DraftState.DISCARDED;
		unsign();
		this.changedAt = now;
	}

	/** Whether a person wrote on it, or may act in the place of somebody who did. */
	boolean isOf(Person person) {
		return this.authors.stream().anyMatch((author) -> author.is(person));
	}

	private void requireOpen() {
		if (this.state == DraftState.ISSUED) {
			throw new AlreadyIssued(text().number());
		}
		if (this.state == DraftState.DISCARDED) {
			throw new NotAtThatStep(this.state);
		}
	}

	private void require(DraftState needed) {
		requireOpen();
		if (this.state != needed) {
			throw new NotAtThatStep(this.state);
		}
	}

	private void unsign() {
		this.signedSha256 = null;
		this.signedBy = null;
		this.signedFor = null;
		this.signedAt = null;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

	String yearId() {
		return this.yearId;
	}

	DispatchText text() {
		return DispatchText.read(this.text);
	}

	DraftState state() {
		return this.state;
	}

	@Nullable String returned() {
		return this.returned;
	}

	@Nullable String signedSha256() {
		return this.signedSha256;
	}

	@Nullable String signedBy() {
		return this.signedBy;
	}

	@Nullable String signedFor() {
		return this.signedFor;
	}

	@Nullable Instant signedAt() {
		return this.signedAt;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	int version() {
		return Objects.requireNonNull(this.version, "Not saved yet");
	}

}
