package vn.noibat.year;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The year's own texts, its deadlines or a statement of it were changed.
 *
 * @param what {@code texts}, {@code deadlines}, or {@code shortcoming} or {@code task}
 * and what was done to it, e.g. {@code task-added}
 * @param subject the id of the year or of the statement
 */
public record YearTextsChanged(String subject, Integer year, String what, int revision, String person) implements Act {

	@Override
	public String kind() {
		return "year-" + this.what;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("revision", String.valueOf(this.revision));
	}

}
