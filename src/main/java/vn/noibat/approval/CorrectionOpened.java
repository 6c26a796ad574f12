package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * A correction of a released year was opened.
 */
public record CorrectionOpened(String roundId, Integer year, String reason, String person) implements Act {

	@Override
	public String kind() {
		return "correction-opened";
	}

	@Override
	public String subject() {
		return this.roundId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("reason", this.reason);
		return details;
	}

}
