package vn.noibat.approval;

import java.time.Instant;

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
			String confirmedBy, Instant now) {
		ApprovalAct act = new ApprovalAct(submission, position, step, answer.verdict(), answer.reason(),
				answer.documentId(), answer.registeredBy(), now);
		act.byPaper = true;
		act.confirmedBy = confirmedBy;
		return act;
	}

	/**
	 * Whether it holds for a text: it agreed to exactly this one, and who said so did not
	 * submit it.
	 */
	boolean holdsFor(Submission submission) {
		return isAgreement() && this.sha256.equals(submission.sha256())
				&& !submission.submitters().contains(this.account)
				&& (this.onBehalfOf == null || !submission.submitters().contains(this.onBehalfOf));
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

	Instant actedAt() {
		return this.actedAt;
	}

}
