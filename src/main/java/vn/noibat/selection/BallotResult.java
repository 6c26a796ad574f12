package vn.noibat.selection;

import org.jspecify.annotations.Nullable;

/**
 * How a closed ballot ended.
 *
 * @param turnout how many took part
 * @param papers valid papers counted at the table; null for a ballot online
 * @param counted what the votes alone mean, before any decision of the chair
 * @param minutes the signed minutes of the table
 */
public record BallotResult(BallotRecord ballot, int turnout, @Nullable Integer papers, @Nullable Integer invalid,
		Tally tally, Outcome counted, @Nullable EvidenceFile minutes, @Nullable TieDecision decision, String closedBy) {

	/**
	 * What came of a nomination: {@code elected}, {@code decided} by the chair,
	 * {@code tied} or {@code not}.
	 */
	public String outcomeOf(String nominationId) {
		if (this.counted.elected().contains(nominationId)) {
			return "elected";
		}
		if (this.decision != null && this.decision.chosen().contains(nominationId)) {
			return "decided";
		}
		return (this.counted.tied().contains(nominationId) && this.decision == null) ? "tied" : "not";
	}

}
