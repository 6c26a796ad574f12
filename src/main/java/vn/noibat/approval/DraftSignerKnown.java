package vn.noibat.approval;

import java.util.Map;
import java.util.TreeMap;

import vn.noibat.journal.Act;

/**
 * A person said of a certificate for which nobody vouches that it is that of the body
 * whose paper it signed.
 *
 * @param certificate its serial number, in hexadecimal digits
 * @param signer the name in it
 * @param file SHA-256 of the signed file
 */
public record DraftSignerKnown(String submissionId, Integer year, String number, String certificate, String signer,
		String file, String person) implements Act {

	@Override
	public String kind() {
		return "approval-draft-signer-known";
	}

	@Override
	public String subject() {
		return this.submissionId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("number", this.number);
		details.put("certificate", this.certificate);
		details.put("signer", this.signer);
		details.put("file", this.file);
		return details;
	}

}
