package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A nomination came to another state: handed in, returned, accepted, merged, declined.
 */
public record NominationMoved(String nominationId, Integer year, NominationState state, String person) implements Act {

	@Override
	public String kind() {
		return "nomination-" + this.state.code();
	}

	@Override
	public String subject() {
		return this.nominationId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
