package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A body said what it thinks of a text.
 */
public record TextJudged(String submissionId, Integer year, int step, String body, Verdict verdict, String sha256,
		@Nullable String document, @Nullable String reason, @Nullable String onBehalfOf, @Nullable String registeredBy,
		String person) implements Act {

	@Override
	public String kind() {
		return switch (this.verdict) {
			case AGREED -> "approval-agreed";
			case RETURNED -> "approval-returned";
		};
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("step", String.valueOf(this.step));
		details.put("body", this.body);
		details.put("sha256", this.sha256);
		if (this.document != null) {
			details.put("document", this.document);
		}
		if (this.reason != null) {
			details.put("reason", this.reason);
		}
		if (this.onBehalfOf != null) {
			details.put("onBehalfOf", this.onBehalfOf);
		}
		if (this.registeredBy != null) {
			details.put("registeredBy", this.registeredBy);
		}
		return details;
	}

}
