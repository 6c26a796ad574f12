package vn.noibat.edition;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.noibat.journal.JournalHead;
import vn.noibat.text.Bilingual;

/**
 * A year's list byte for byte as sealed; never changed afterwards. When it comes out is
 * decided apart from it.
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

	private @Nullable String sealedBy;

	private @Nullable Long journalSequence;

	private @Nullable String journalSha256;

	Edition() {
	}

	/**
	 * Seals what a year says.
	 * @param last the edition before it, revoked or not; null for the first
	 * @param replaced the one that is out and that it replaces; null where none is
	 * @param reason why it replaces what is out; null where nothing is
	 * @param head the journal's newest entry
	 * @throws NothingNew when the edition it replaces says the same
	 * @throws IllegalArgumentException when it is of another year, or kind and reason do
	 * not fit
	 */
	static Edition sealed(YearContent content, EditionKind kind, @Nullable Bilingual reason,
			@Nullable SealedEdition last, @Nullable SealedEdition replaced, String account, JournalHead head,
			Instant now) {
		if (last != null && content.year() != last.year()) {
			throw new IllegalArgumentException(
					"An edition of " + last.year() + " is not followed by " + content.year());
		}
		if ((kind == EditionKind.ORIGINAL) != (reason == null)) {
			throw new IllegalArgumentException("What replaces another edition says why, and nothing else does");
		}
		Edition edition = new Edition();
		edition.yearId = content.id();
		edition.year = content.year();
		edition.number = (last != null) ? last.number() + 1 : 1;
		edition.kind = kind.code();
		edition.reason = reason;
		edition.canonical = Canonical.write(content);
		edition.sha256 = Canonical.sha256(edition.canonical);
		edition.previousSha256 = (last != null) ? last.sha256() : null;
		edition.sealedAt = now;
		edition.sealedBy = account;
		edition.journalSequence = head.sequence();
		edition.journalSha256 = head.sha256();
		if (replaced != null && edition.sha256.equals(replaced.sha256())) {
			throw new NothingNew(replaced.year(), replaced.number());
		}
		return edition;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet");
		}
		return this.id;
	}

	String yearId() {
		return this.yearId;
	}

	int year() {
		return this.year;
	}

	int number() {
		return this.number;
	}

	String sha256() {
		return this.sha256;
	}

	@Nullable String sealedBy() {
		return this.sealedBy;
	}

	/** The bytes as sealed; never to be changed. */
	byte[] canonical() {
		return this.canonical;
	}

	/** The journal's newest entry when it was sealed, where it was kept. */
	Optional<JournalHead> journalHead() {
		return (this.journalSequence != null && this.journalSha256 != null)
				? Optional.of(new JournalHead(this.journalSequence, this.journalSha256)) : Optional.empty();
	}

	boolean isWithdrawal() {
		return EditionKind.of(this.kind) == EditionKind.WITHDRAWAL;
	}

	YearContent content() {
		return Canonical.read(this.canonical);
	}

	SealedEdition toRecord() {
		return new SealedEdition(this.year, this.number, EditionKind.of(this.kind), this.reason, this.sha256,
				this.previousSha256, this.sealedAt);
	}

	ReleasedEdition toReleased(Instant releasedAt, String signature, @Nullable AgreedText agreed) {
		return new ReleasedEdition(id(), toRecord(), releasedAt, this.canonical, signature, content(), agreed);
	}

}
