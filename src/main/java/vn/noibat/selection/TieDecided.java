package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The chair's decision between those still tied was recorded.
 */
public record TieDecided(String ballotId, Integer year, String person) implements Act {

	@Override
	public String kind() {
		return "tie-decided";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
