package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * The text of a list was submitted for approval.
 */
public record TextSubmitted(String submissionId, Integer year, String sha256, @Nullable String onBehalfOf,
		String person) implements Act {

	@Override
	public String kind() {
		return "text-submitted";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("sha256", this.sha256);
		if (this.onBehalfOf != null) {
			details.put("onBehalfOf", this.onBehalfOf);
		}
		return details;
	}

}
