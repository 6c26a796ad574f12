package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A paper by which a body answered was registered.
 */
public record PaperRegistered(String submissionId, Integer year, int step, Verdict verdict, String document,
		@Nullable String onBehalfOf, String person) implements Act {

	@Override
	public String kind() {
		return "paper-answer-registered";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("step", String.valueOf(this.step));
		details.put("verdict", this.verdict.code());
		details.put("document", this.document);
		if (this.onBehalfOf != null) {
			details.put("onBehalfOf", this.onBehalfOf);
		}
		return details;
	}

}
