package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * A paper that is to go with a submitted text was written or changed.
 */
public record DraftKept(String submissionId, Integer year, String paper, String person) implements Act {

	@Override
	public String kind() {
		return "approval-draft-kept";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("paper", this.paper);
		return details;
	}

}
