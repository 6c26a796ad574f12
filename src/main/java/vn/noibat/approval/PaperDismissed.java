package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * A registered paper was found not to answer the text submitted.
 */
public record PaperDismissed(String submissionId, Integer year, int step, String document, String reason,
		String person) implements Act {

	@Override
	public String kind() {
		return "paper-answer-dismissed";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("step", String.valueOf(this.step));
		details.put("document", this.document);
		details.put("reason", this.reason);
		return details;
	}

}
