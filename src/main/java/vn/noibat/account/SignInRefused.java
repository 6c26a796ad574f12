package vn.noibat.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Somebody gave a wrong password, or a wrong code, for an account.
 */
public record SignInRefused(String person) implements Act {

	@Override
	public String kind() {
		return "sign-in-refused";
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
