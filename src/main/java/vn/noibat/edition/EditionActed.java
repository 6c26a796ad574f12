package vn.noibat.edition;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * Something was done with a sealed edition that is not out: it was sealed, its release
 * was set or called off, it was revoked, a link to look at it was made or taken back.
 *
 * @param kind what was done, e.g. {@code edition-sealed}
 */
public record EditionActed(String kind, Integer year, int number, Map<String, String> details,
		String person) implements Act {

	public EditionActed {
		details = Map.copyOf(details);
	}

	@Override
	public String subject() {
		return "edition-" + this.year + "-" + this.number;
	}

}
