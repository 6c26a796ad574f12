package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The council of a year and its rules were set.
 */
public record CouncilConvened(String yearId, Integer year, int members, String quorum, int seats, boolean secret,
		String person) implements Act {

	@Override
	public String kind() {
		return "council-convened";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("members", Integer.toString(this.members), "quorum", this.quorum, "seats",
				Integer.toString(this.seats), "secret", Boolean.toString(this.secret));
	}

}
