package vn.noibat.highlight;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * An editor called a highlight finished.
 */
public record HighlightSettled(String highlight, Integer year, int number, String sha256,
		String person) implements Act {

	@Override
	public String kind() {
		return "highlight-settled";
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
