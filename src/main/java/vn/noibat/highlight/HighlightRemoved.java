package vn.noibat.highlight;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A highlight was taken out of the list.
 */
public record HighlightRemoved(String highlight, Integer year, int rank, String person) implements Act {

	@Override
	public String kind() {
		return "highlight-removed";
	}

	@Override
	public String subject() {
		return this.highlight;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("rank", String.valueOf(this.rank));
	}

}
