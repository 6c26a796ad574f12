package vn.noibat.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Somebody signed in.
 */
public record PersonSignedIn(String person) implements Act {

	@Override
	public String kind() {
		return "signed-in";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.person;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
