package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The last moment of nominating was set, moved or taken away.
 */
public record NominatingTimed(String yearId, Integer year, String until, String person) implements Act {

	@Override
	public String kind() {
		return "nominating-timed";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("until", this.until);
	}

}
