package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A nomination was written or written anew.
 */
public record NominationRevised(String nominationId, Integer year, int revision, String person) implements Act {

	@Override
	public String kind() {
		return "nomination-revised";
	}

	@Override
	public String subject() {
		return this.nominationId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("revision", Integer.toString(this.revision));
	}

}
