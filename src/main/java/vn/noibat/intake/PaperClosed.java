package vn.noibat.intake;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A paper that came in was taken over, registered, set aside, or opened again.
 */
record PaperClosed(UUID intake, @Nullable Integer year, IntakeState state, Map<String, String> details,
		String person) implements Act {

	PaperClosed {
		details = Map.copyOf(details);
	}

	@Override
	public String kind() {
		return switch (this.state) {
			case OPEN -> "paper-reopened";
			default -> "paper-" + this.state.name().toLowerCase(Locale.ROOT);
		};
	}

	@Override
	public String subject() {
		return this.intake.toString();
	}

}
