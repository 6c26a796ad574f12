package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A ballot came to its end with a result.
 */
public record BallotClosed(String ballotId, Integer year, int turnout, String person) implements Act {

	@Override
	public String kind() {
		return "ballot-closed";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("turnout", Integer.toString(this.turnout));
	}

}
