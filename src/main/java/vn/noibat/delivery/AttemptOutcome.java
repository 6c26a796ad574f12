package vn.noibat.delivery;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt, as it is kept.
 *
 * @param code what happened, e.g. {@code answered}, {@code silent}
 * @param status of HTTP or SMTP
 * @param headers what was sent, without signatures
 * @param bodySha256 of what was sent
 * @param retryAfter how long the receiver asks to be left alone
 */
record AttemptOutcome(Verdict verdict, String code, @Nullable Integer status, Map<String, String> headers,
		String bodySha256, String answer, Duration took, @Nullable Duration retryAfter) {

	static final int LONGEST_ANSWER = 2000;

	private static final int LOWEST_STATUS = 100;

	private static final int HIGHEST_STATUS = 999;

	AttemptOutcome {
		status = (status != null && status >= LOWEST_STATUS && status <= HIGHEST_STATUS) ? status : null;
		answer = (answer.length() > LONGEST_ANSWER) ? answer.substring(0, LONGEST_ANSWER) : answer;
	}

	/**
	 * How it stands on a board: what the receiver said, {@code 503}, or what happened
	 * instead, {@code silent}.
	 */
	String label() {
		return (this.status != null && this.verdict != Verdict.OURS) ? String.valueOf(this.status) : this.code;
	}

}
