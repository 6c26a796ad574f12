package vn.noibat.year;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * The locality was entered, or what it is called was changed.
 */
public record LocalityEntered(String locality, boolean first, String person) implements Act {

	@Override
	public String kind() {
		return this.first ? "locality-entered" : "locality-changed";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.locality;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
