package vn.noibat.edition;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A year's withdrawal was proposed, or the proposal dropped.
 *
 * @param kind {@code withdrawal-proposed} or {@code withdrawal-dropped}
 */
public record WithdrawalActed(String kind, String yearId, Integer year, String reason, String person) implements Act {

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("reason", this.reason);
	}

}
