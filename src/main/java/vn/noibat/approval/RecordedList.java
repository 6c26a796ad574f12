package vn.noibat.approval;

import java.util.List;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.year.Releasable;
import vn.noibat.year.YearRecord;

/**
 * A list taken over from before the portal, with a trail that may have gaps.
 */
public final class RecordedList implements Releasable {

	private final YearRecord year;

	private final List<SubmittedHighlight> highlights;

	private final List<TrailStep> trail;

	RecordedList(YearRecord year, List<SubmittedHighlight> highlights, List<TrailStep> trail) {
		if (highlights.size() != year.places()) {
			throw new IllegalStateException(
					"Year %d has %d highlights of %d".formatted(year.year(), highlights.size(), year.places()));
		}
		this.year = year;
		this.highlights = List.copyOf(highlights);
		this.trail = List.copyOf(trail);
	}

	@Override
	public YearRecord year() {
		return this.year;
	}

	/** The highlights in the order of their ranks. */
	public List<SubmittedHighlight> highlights() {
		return this.highlights;
	}

	/** The steps from proposal to dispatch. */
	public List<TrailStep> trail() {
		return this.trail;
	}

}
