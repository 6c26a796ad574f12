package vn.noibat.highlight;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A revision of a highlight was saved.
 */
public record HighlightRevised(String highlight, Integer year, int number, String sha256,
		String person) implements Act {

	@Override
	public String kind() {
		return "highlight-revised";
	}

	@Override
	public String subject() {
		return this.highlight;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("revision", String.valueOf(this.number), "sha256", this.sha256);
	}

}
