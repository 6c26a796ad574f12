package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The accepted nominations were taken as the list, without a ballot.
 */
public record ListChosenDirectly(String yearId, Integer year, int places, String person) implements Act {

	@Override
	public String kind() {
		return "list-chosen-directly";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("places", Integer.toString(this.places));
	}

}
