package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The elected nominations were handed over in their order.
 */
public record SelectionFinished(String yearId, Integer year, boolean direct, int places, String person) implements Act {

	@Override
	public String kind() {
		return "selection-finished";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("direct", Boolean.toString(this.direct), "places", Integer.toString(this.places));
	}

}
