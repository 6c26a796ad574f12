package vn.noibat.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.noibat.database.KeyedRow;
import vn.noibat.document.RegisteredDocument;

/**
 * An issued official letter that carries a year's list; one from before the portal is
 * known by its document alone.
 */
@Entity
@Immutable
class Dispatch extends KeyedRow {

	@Id
	private String id;

	private String documentId;

	private String yearId;

	private LocalDate issuedOn;

	private @Nullable UUID draftId;

	@Enumerated(EnumType.STRING)
	private DispatchKind kind;

	private @Nullable String refersTo;

	private @Nullable Integer edition;

	private @Nullable Instant embargo;

	private @Nullable Integer offices;

	private @Nullable String content;

	private @Nullable String sha256;

	private @Nullable String issuedBy;

	private @Nullable Instant issuedAt;

	@SuppressWarnings("NullAway.Init")
	Dispatch() {
	}

	/** A letter that is issued now. */
	static Dispatch issued(Draft draft, LetterToSign letter, RegisteredDocument document, String account, Instant now) {
		Dispatch dispatch = new Dispatch();
		DispatchText text = letter.text();
		dispatch.id = document.id();
		dispatch.documentId = document.id();
		dispatch.yearId = draft.yearId();
		dispatch.issuedOn = document.issuedOn();
		dispatch.draftId = draft.getId();
		dispatch.kind = text.kind();
		dispatch.refersTo = text.refersTo();
		dispatch.edition = text.edition();
		dispatch.embargo = text.embargo();
		dispatch.offices = text.offices().size();
		dispatch.content = letter.json();
		dispatch.sha256 = letter.sha256();
		dispatch.issuedBy = account;
		dispatch.issuedAt = now;
		return dispatch;
	}

	@Override
	public String getId() {
		return this.id;
	}

	String documentId() {
		return this.documentId;
	}

	String yearId() {
		return this.yearId;
	}

	LocalDate issuedOn() {
		return this.issuedOn;
	}

	DispatchKind kind() {
		return this.kind;
	}

	@Nullable String refersTo() {
		return this.refersTo;
	}

	@Nullable UUID draftId() {
		return this.draftId;
	}

	@Nullable Integer edition() {
		return this.edition;
	}

	@Nullable Instant embargo() {
		return this.embargo;
	}

	int offices() {
		return (this.offices != null) ? this.offices : 0;
	}

	@Nullable Instant issuedAt() {
		return this.issuedAt;
	}

	@Nullable String issuedBy() {
		return this.issuedBy;
	}

	/** The letter itself; none from before the portal. */
	Optional<LetterToSign> letter() {
		return Optional.ofNullable(this.content).map(LetterToSign::read);
	}

	String sha256() {
		return Objects.requireNonNull(this.sha256);
	}

}
