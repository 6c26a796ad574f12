package vn.noibat.approval;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What a body said of one exact text.
 */
@Entity
@Immutable
class ApprovalAct {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String submissionId;

	private String roundId;

	private int position;

	private String sha256;

	private String verdict;

	private @Nullable String reason;

	private String bodyId;

	private @Nullable String documentId;

	private boolean byPaper;

	private String account;

	private @Nullable String onBehalfOf;

	private @Nullable String confirmedBy;

	private @Nullable String confirmedFor;

	private Instant actedAt;

	ApprovalAct() {
	}

	private ApprovalAct(Submission submission, int position, RouteStep step, Verdict verdict, @Nullable String reason,
			@Nullable String documentId, String account, Instant now) {
		this.submissionId = submission.id();
		this.roundId = submission.roundId();
		this.position = position;
		this.sha256 = submission.sha256();
		this.verdict = verdict.code();
		this.reason = reason;
		this.bodyId = step.body();
		this.documentId = documentId;
		this.account = account;
		this.actedAt = now;
	}

	/** What an account that speaks for the step's body says. */
	static ApprovalAct byAccount(Submission submission, int position, RouteStep step, Verdict verdict,
			@Nullable String reason, @Nullable String documentId, String account, @Nullable String onBehalfOf,
			Instant now) {
		ApprovalAct act = new ApprovalAct(submission, position, step, verdict, reason, documentId, account, now);
		act.onBehalfOf = onBehalfOf;
		return act;
	}

	/**
	 * What the step's body answered by paper, as one person registered it and another
	 * confirms.
	 */
	static ApprovalAct byPaper(Submission submission, int position, RouteStep step, PaperAnswer answer,
			String confirmedBy, @Nullable String confirmedFor, Instant now) {
		ApprovalAct act = new ApprovalAct(submission, position, step, answer.verdict(), answer.reason(),
				answer.documentId(), answer.registeredBy(), now);
		act.byPaper = true;
		act.onBehalfOf = answer.registeredFor();
		act.confirmedBy = confirmedBy;
		act.confirmedFor = confirmedFor;
		return act;
	}

	/**
	 * Whether it holds for a text: it agreed to exactly this one, and nobody of those who
	 * said so, registered it or confirmed it submitted it.
	 */
	boolean holdsFor(SubmittedText text) {
		return isAgreement() && this.sha256.equals(text.sha256()) && Collections.disjoint(text.submitters(), people());
	}

	/** Everybody who had a hand in it, and those in whose place they acted. */
	private List<String> people() {
		return Stream.of(this.account, this.onBehalfOf, this.confirmedBy, this.confirmedFor)
			.filter(Objects::nonNull)
			.toList();
	}

	/** Whether one of two people said it, or it was said in the place of one of them. */
	boolean isOf(String account, @Nullable String other) {
		return this.account.equals(account) || this.account.equals(other) || account.equals(this.onBehalfOf)
				|| (other != null && other.equals(this.onBehalfOf));
	}

	boolean isAgreement() {
		return verdict() == Verdict.AGREED;
	}

	Verdict verdict() {
		return Verdict.of(this.verdict);
	}

	String submissionId() {
		return this.submissionId;
	}

	String roundId() {
		return this.roundId;
	}

	int position() {
		return this.position;
	}

	String sha256() {
		return this.sha256;
	}

	@Nullable String reason() {
		return this.reason;
	}

	String bodyId() {
		return this.bodyId;
	}

	@Nullable String documentId() {
		return this.documentId;
	}

	boolean isByPaper() {
		return this.byPaper;
	}

	String account() {
		return this.account;
	}

	@Nullable String onBehalfOf() {
		return this.onBehalfOf;
	}

	@Nullable String confirmedBy() {
		return this.confirmedBy;
	}

	@Nullable String confirmedFor() {
		return this.confirmedFor;
	}

	Instant actedAt() {
		return this.actedAt;
	}

}
