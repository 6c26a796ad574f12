package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A submitted text on a page of the desk.
 */
record SubmissionRow(int number, String sha256, String shortHash, String person, @Nullable String onBehalfOf,
		String when) {

	private static final int SHORT_HASH = 8;

	static SubmissionRow of(Submission submission, StepRows names) {
		return new SubmissionRow(submission.number(), submission.sha256(), submission.sha256().substring(0, SHORT_HASH),
				names.name(submission.submittedBy()),
				(submission.onBehalfOf() != null) ? names.name(submission.onBehalfOf()) : null,
				Dates.moment(submission.submittedAt(), Language.VI));
	}

}
