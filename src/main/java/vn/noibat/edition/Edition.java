package vn.noibat.edition;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A release of a year, byte for byte as sealed; never changed afterwards.
 */
@Entity
@Immutable
class Edition {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String yearId;

	private int year;

	private int number;

	private String kind;

	private @Nullable Bilingual reason;

	private byte[] canonical;

	private String sha256;

	private @Nullable String previousSha256;

	private Instant sealedAt;

	private Instant releasedAt;

	Edition() {
	}

	private Edition(YearContent content, int number, EditionKind kind, @Nullable Bilingual reason,
			@Nullable String previousSha256, Instant now) {
		this.yearId = content.id();
		this.year = content.year();
		this.number = number;
		this.kind = kind.code();
		this.reason = reason;
		this.canonical = Canonical.write(content);
		this.sha256 = Canonical.sha256(this.canonical);
		this.previousSha256 = previousSha256;
		this.sealedAt = now;
		this.releasedAt = now;
	}

	/** Seals the first edition of a year and releases it at once. */
	static Edition original(YearContent content, Instant now) {
		return new Edition(content, 1, EditionKind.ORIGINAL, null, null, now);
	}

	/**
	 * Seals the next edition of the same year, chained to this one.
	 * @throws IllegalArgumentException when it is of another year
	 * @throws NothingNew when this edition says the same
	 */
	Edition followedBy(YearContent content, EditionKind kind, Bilingual reason, Instant now) {
		if (!content.id().equals(this.yearId)) {
			throw new IllegalArgumentException("An edition of " + this.yearId + " is not followed by " + content.id());
		}
		if (kind == EditionKind.ORIGINAL) {
			throw new IllegalArgumentException("Only the first edition of a year is the original");
		}
		Edition next = new Edition(content, this.number + 1, kind, reason, this.sha256, now);
		if (next.sha256.equals(this.sha256)) {
			throw new NothingNew(this.yearId, this.number);
		}
		return next;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet");
		}
		return this.id;
	}

	YearContent content() {
		return Canonical.read(this.canonical);
	}

	SealedEdition toRecord() {
		return new SealedEdition(this.year, this.number, EditionKind.of(this.kind), this.reason, this.sha256,
				this.previousSha256, this.sealedAt, this.releasedAt);
	}

	ReleasedEdition toReleased() {
		return new ReleasedEdition(id(), toRecord(), this.canonical, content());
	}

}
