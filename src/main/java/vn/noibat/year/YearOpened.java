package vn.noibat.year;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The selection of a year's highlights was opened.
 */
public record YearOpened(String yearId, Integer year, int places, String person) implements Act {

	@Override
	public String kind() {
		return "year-opened";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("places", String.valueOf(this.places));
	}

}
