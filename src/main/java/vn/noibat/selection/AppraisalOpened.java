package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The council may read the nominations and comment on them.
 */
public record AppraisalOpened(String yearId, Integer year, String person) implements Act {

	@Override
	public String kind() {
		return "appraisal-opened";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
