package vn.noibat.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Something was done to an account, or at the door with it; never with its secrets.
 *
 * @param subject the name of the account
 */
public record AccountChanged(String kind, String subject, String person, Map<String, String> details) implements Act {

	public AccountChanged {
		details = Map.copyOf(details);
	}

	static AccountChanged of(AccountChange change, String account, String person) {
		return new AccountChanged(change.kind(), account, person, Map.of());
	}

	static AccountChanged of(AccountChange change, String account, String person, Map<String, String> details) {
		return new AccountChanged(change.kind(), account, person, details);
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

}
