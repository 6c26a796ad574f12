package vn.noibat.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A paper was signed for its agency here, or came back from being signed elsewhere.
 *
 * @param matter whose paper it is
 * @param outside whether it was signed elsewhere
 * @param serial of the certificate that signed last, in hexadecimal digits
 */
public record PaperSigned(String matter, String fileSha256, boolean outside, @Nullable String serial,
		String person) implements Act {

	@Override
	public String kind() {
		return this.outside ? "paper-brought-back" : "paper-sealed";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.matter;
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("file", this.fileSha256);
		if (this.serial != null) {
			details.put("certificate", this.serial);
		}
		return details;
	}

}
