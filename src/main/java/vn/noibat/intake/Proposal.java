package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An indicator that a figure may be of, and why.
 *
 * @param indicator its slug
 * @param sure whether it may be chosen beforehand; else people choose it
 * @param shared words that both have
 * @param earlier how an earlier year stated it; null where none did
 * @param year that year
 */
record Proposal(String indicator, boolean sure, List<String> shared, @Nullable String earlier, @Nullable Integer year) {

	Proposal {
		shared = List.copyOf(shared);
	}

	/** The same, for people to choose. */
	Proposal unsure() {
		return new Proposal(this.indicator, false, this.shared, this.earlier, this.year);
	}

}
