package vn.noibat.selection;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A second person confirmed the totals of a ballot at the table.
 */
public record TotalsConfirmed(String ballotId, Integer year, String sha256, @Nullable String onBehalfOf,
		String person) implements Act {

	@Override
	public String kind() {
		return "totals-confirmed";
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
