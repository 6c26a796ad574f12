package vn.noibat.selection;

import org.jspecify.annotations.Nullable;

/**
 * How a closed ballot ended.
 *
 * @param turnout how many took part
 * @param papers valid papers counted at the table; null for a ballot online
 * @param counted what the votes alone mean, before any decision of the chair
 */
public record BallotResult(BallotRecord ballot, int turnout, @Nullable Integer papers, @Nullable Integer invalid,
		Tally tally, Outcome counted, @Nullable String minutesFileId, @Nullable String minutesFileName,
		@Nullable TieDecision decision, String closedBy) {
}
