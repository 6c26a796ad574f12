package vn.noibat.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;

/**
 * The paper by which a body answered, registered by one person and waiting for a second
 * one who says that it answers the exact text.
 */
@Entity
class PaperAnswer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String submissionId;

	private int position;

	private String verdict;

	private @Nullable String reason;

	private String documentId;

	private String registeredBy;

	private @Nullable String registeredFor;

	private Instant registeredAt;

	private @Nullable String outcome;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String dismissal;

	@Version
	private int version;

	PaperAnswer() {
	}

	static PaperAnswer registered(Submission submission, int position, Verdict verdict, @Nullable String reason,
			String documentId, String account, @Nullable String onBehalfOf, Instant now) {
		PaperAnswer answer = new PaperAnswer();
		answer.submissionId = submission.id();
		answer.position = position;
		answer.verdict = verdict.code();
		answer.reason = reason;
		answer.documentId = documentId;
		answer.registeredBy = account;
		answer.registeredFor = onBehalfOf;
		answer.registeredAt = now;
		return answer;
	}

	/**
	 * A second person says that the paper answers the text submitted.
	 * @throws AnswerDecided when it was decided already
	 * @throws SecondPersonNeeded when it is the one who registered it, or one of the two
	 * may act in the other's place
	 */
	void confirm(Person person, Instant now) {
		if (isOf(person)) {
			throw new SecondPersonNeeded();
		}
		decide("confirmed", person.account(), now);
	}

	/** Whether a person registered it, or may act in the place of somebody who did. */
	boolean isOf(Person person) {
		return person.hadAHandIn(this.registeredBy, this.registeredFor);
	}

	/**
	 * Somebody says that the paper does not answer the text submitted.
	 * @throws AnswerDecided when it was decided already
	 */
	void dismiss(String reason, String account, Instant now) {
		decide("dismissed", account, now);
		this.dismissal = reason;
	}

	private void decide(String outcome, String account, Instant now) {
		if (this.outcome != null) {
			throw new AnswerDecided();
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

	boolean isWaiting() {
		return this.outcome == null;
	}

	boolean isDismissed() {
		return "dismissed".equals(this.outcome);
	}

	String submissionId() {
		return this.submissionId;
	}

	int position() {
		return this.position;
	}

	Verdict verdict() {
		return Verdict.of(this.verdict);
	}

	@Nullable String reason() {
		return this.reason;
	}

	String documentId() {
		return this.documentId;
	}

	String registeredBy() {
		return this.registeredBy;
	}

	@Nullable String registeredFor() {
		return this.registeredFor;
	}

	Instant registeredAt() {
		return this.registeredAt;
	}

	@Nullable String dismissal() {
		return this.dismissal;
	}

	@Nullable String decidedBy() {
		return this.decidedBy;
	}

}
