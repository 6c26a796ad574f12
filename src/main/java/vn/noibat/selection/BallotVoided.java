package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A ballot came to its end without a result.
 */
public record BallotVoided(String ballotId, Integer year, VoidReason reason, String person) implements Act {

	@Override
	public String kind() {
		return "ballot-voided";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("reason", this.reason.code());
	}

}
