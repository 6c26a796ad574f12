package vn.noibat.edition;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows a sealed edition before it is out, until it expires or is taken back.
 */
@Entity
class PreviewLink {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long editionId;

	private String tokenSha256;

	private String label;

	private String madeBy;

	private Instant madeAt;

	private Instant expiresAt;

	private @Nullable String revokedBy;

	private @Nullable Instant revokedAt;

	@Version
	private int version;

	PreviewLink() {
	}

	PreviewLink(long editionId, String tokenSha256, String label, Instant expiresAt, String account, Instant now) {
		this.editionId = editionId;
		this.tokenSha256 = tokenSha256;
		this.label = label;
		this.madeBy = account;
		this.madeAt = now;
		this.expiresAt = expiresAt;
	}

	/** Takes the link back; once taken back it stays so. */
	void revoke(String account, Instant now) {
		if (this.revokedAt == null) {
			this.revokedBy = account;
			this.revokedAt = now;
		}
	}

	boolean isOpen(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

	boolean isRevoked() {
		return this.revokedAt != null;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet");
		}
		return this.id;
	}

	long editionId() {
		return this.editionId;
	}

	String label() {
		return this.label;
	}

	String madeBy() {
		return this.madeBy;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

}
