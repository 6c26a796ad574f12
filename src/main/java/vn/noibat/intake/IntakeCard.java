package vn.noibat.intake;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paper that came in, for a list.
 *
 * @param year whose list it brings, as far as it is known
 */
record IntakeCard(UUID id, String name, @Nullable Integer year, IntakeState state, String receivedBy,
		Instant receivedAt, @Nullable String closedBy, @Nullable Instant closedAt) {

	public boolean isOpen() {
		return this.state == IntakeState.OPEN;
	}

}
