package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A list that was chosen directly was left to the council after all.
 */
public record ListLeftToCouncil(String yearId, Integer year, String person) implements Act {

	@Override
	public String kind() {
		return "list-left-to-council";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
