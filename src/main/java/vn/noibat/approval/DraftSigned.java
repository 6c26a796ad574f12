package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * A paper that goes with a submitted text was signed for its body and entered in the
 * register.
 *
 * @param sha256 of all that was signed
 * @param file SHA-256 of the signed file
 */
public record DraftSigned(String submissionId, Integer year, String paper, String number, String document,
		String sha256, String file, String person) implements Act {

	@Override
	public String kind() {
		return "approval-draft-signed";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("paper", this.paper);
		details.put("number", this.number);
		details.put("document", this.document);
		details.put("sha256", this.sha256);
		details.put("file", this.file);
		return details;
	}

}
