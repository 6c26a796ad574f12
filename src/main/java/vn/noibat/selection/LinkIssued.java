package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A councillor was given a personal link and code; earlier ones are void.
 */
public record LinkIssued(String ballotId, Integer year, String councillor, String person) implements Act {

	@Override
	public String kind() {
		return "ballot-link-issued";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("councillor", this.councillor);
	}

}
