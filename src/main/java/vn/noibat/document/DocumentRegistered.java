package vn.noibat.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A document was entered in the register.
 *
 * @param fileSha256 of its file; null when it came without one
 */
public record DocumentRegistered(String documentId, String number, String issuerId, Visibility visibility,
		@Nullable String fileSha256, String person) implements Act {

	@Override
	public String kind() {
		return "document-registered";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.documentId;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("number", this.number);
		details.put("issuer", this.issuerId);
		details.put("visibility", this.visibility.code());
		if (this.fileSha256 != null) {
			details.put("file", this.fileSha256);
		}
		return details;
	}

}
