package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A councillor voted in an open ballot; of a secret one nothing is written down.
 */
public record VoteCast(String ballotId, Integer year, String councillor, String person) implements Act {

	@Override
	public String kind() {
		return "vote-cast";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("councillor", this.councillor);
	}

}
