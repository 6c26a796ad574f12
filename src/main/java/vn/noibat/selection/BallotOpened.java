package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A ballot was opened: its roll, quorum, seats and candidates stand.
 */
public record BallotOpened(String ballotId, Integer year, int round, int roll, int quorum, int seats, int candidates,
		String person) implements Act {

	@Override
	public String kind() {
		return "ballot-opened";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("round", Integer.toString(this.round), "roll", Integer.toString(this.roll), "quorum",
				Integer.toString(this.quorum), "seats", Integer.toString(this.seats), "candidates",
				Integer.toString(this.candidates));
	}

}
