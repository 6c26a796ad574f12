package vn.noibat.highlight;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The chosen list was taken over for editing.
 */
public record EditingBegun(String yearId, Integer year, int highlights, String person) implements Act {

	@Override
	public String kind() {
		return "editing-begun";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("highlights", String.valueOf(this.highlights));
	}

}
