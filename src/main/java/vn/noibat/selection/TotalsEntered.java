package vn.noibat.selection;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * The totals of a ballot at the table were entered.
 */
public record TotalsEntered(String ballotId, Integer year, String sha256, @Nullable String onBehalfOf,
		String person) implements Act {

	@Override
	public String kind() {
		return "totals-entered";
	}

	@Override
	public String subject() {
		return this.ballotId;
	}

	@Override
	public Map<String, String> details() {
		return (this.onBehalfOf == null) ? Map.of("sha256", this.sha256)
				: Map.of("sha256", this.sha256, "onBehalfOf", this.onBehalfOf);
	}

}
