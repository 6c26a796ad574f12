package vn.noibat.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Releasable;
import vn.noibat.year.YearRecord;

/**
 * A list to whose exact text every body of its route agreed.
 */
public final class ApprovedList implements Releasable {

	private final String submissionId;

	private final ListText text;

	private final List<TrailStep> trail;

	private final @Nullable Bilingual reason;

	ApprovedList(Progress progress, List<TrailStep> trail) {
		Submission submission = progress.submission();
		if (submission == null || !progress.isComplete()) {
			throw new IllegalStateException("The route of " + progress.round().id() + " is not complete");
		}
		this.submissionId = submission.id();
		this.text = submission.text();
		this.trail = List.copyOf(trail);
		this.reason = progress.round().reason();
	}

	@Override
	public YearRecord year() {
		return this.text.year();
	}

	/** Which submitted text it is. */
	public String submissionId() {
		return this.submissionId;
	}

	/** The highlights in the order of their ranks. */
	public List<SubmittedHighlight> highlights() {
		return this.text.highlights();
	}

	/** The steps from proposal to dispatch, those of earlier rounds first. */
	public List<TrailStep> trail() {
		return this.trail;
	}

	/** What readers are told of a correction; null for a first release. */
	public @Nullable Bilingual reason() {
		return this.reason;
	}

}
