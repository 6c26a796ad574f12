package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * The route of a year was set.
 */
public record RouteSet(String roundId, Integer year, int steps, String person) implements Act {

	@Override
	public String kind() {
		return "route-set";
	}

	@Override
	public String subject() {
		return this.roundId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("steps", String.valueOf(this.steps));
		return details;
	}

}
