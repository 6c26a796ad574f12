package vn.noibat.year;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A year came to another stage.
 */
public record StageEntered(String yearId, Integer year, Stage from, Stage to, String person) implements Act {

	@Override
	public String kind() {
		return "stage-entered";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("from", this.from.code(), "to", this.to.code());
	}

}
