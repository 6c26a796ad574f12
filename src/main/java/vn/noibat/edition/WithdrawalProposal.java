package vn.noibat.edition;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;
import vn.noibat.text.Bilingual;

/**
 * One person's proposal to take a released year back, which another confirms.
 */
@Entity
class WithdrawalProposal {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String yearId;

	private Bilingual reason;

	private String proposedBy;

	private @Nullable String proposedFor;

	private Instant proposedAt;

	private @Nullable String outcome;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	@Version
	private int version;

	WithdrawalProposal() {
	}

	WithdrawalProposal(String yearId, Bilingual reason, String account, @Nullable String onBehalfOf, Instant now) {
		this.yearId = yearId;
		this.reason = reason;
		this.proposedBy = account;
		this.proposedFor = onBehalfOf;
		this.proposedAt = now;
	}

	/**
	 * Another person confirms it.
	 * @throws WithdrawalDecided when it was decided already
	 * @throws SecondPersonNeeded when it is the one who proposed it, or one of the two
	 * may act in the other's place
	 */
	void confirm(Person person, Instant now) {
		if (isOf(person)) {
			throw new SecondPersonNeeded();
		}
		decide("confirmed", person.account(), now);
	}

	/** Whether a person proposed it, or may act in the place of somebody who did. */
	boolean isOf(Person person) {
		return person.hadAHandIn(this.proposedBy, this.proposedFor);
	}

	/**
	 * Somebody drops it, be it who proposed it.
	 * @throws WithdrawalDecided when it was decided already
	 */
	void drop(String account, Instant now) {
		decide("dropped", account, now);
	}

	private void decide(String outcome, String account, Instant now) {
		if (this.outcome != null) {
			throw new WithdrawalDecided();
		}
		this.outcome = outcome;
		this.decidedBy = account;
		this.decidedAt = now;
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

	Bilingual reason() {
		return this.reason;
	}

	String proposedBy() {
		return this.proposedBy;
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

}
