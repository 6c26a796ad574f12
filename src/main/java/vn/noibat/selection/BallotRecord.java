package vn.noibat.selection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ballot as everybody of the council may see it; without any count.
 *
 * @param number from 1 in a year
 * @param round 1 for the main ballot, from 2 a run-off
 * @param roll how many may vote
 * @param quorum how many must
 * @param closesAt when the database's clock ends it; null where the secretary does
 * @param closedAt null while it is open
 * @param totalsSha256 of the totals entered at the table
 */
public record BallotRecord(String id, String yearId, int number, int round, Manner manner, boolean secret, int seats,
		int roll, int quorum, List<Candidate> candidates, Instant openedAt, String openedBy, @Nullable Instant closesAt,
		BallotState state, @Nullable Instant closedAt, @Nullable VoidReason voidReason, @Nullable String enteredBy,
		@Nullable String totalsSha256, @Nullable String confirmedBy) {

	/** Whether the totals entered at the table wait for a second person. */
	public boolean awaitsConfirmation() {
		return this.state == BallotState.OPEN && this.totalsSha256 != null;
	}

}
