package vn.noibat.intake;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A paper came in as a file.
 *
 * @param year whose list it brings, as far as it is known
 */
record PaperReceived(UUID intake, @Nullable Integer year, String sha256, String person) implements Act {

	@Override
	public String kind() {
		return "paper-received";
	}

	@Override
	public String subject() {
		return this.intake.toString();
	}

	@Override
	public Map<String, String> details() {
		return Map.of("sha256", this.sha256);
	}

}
