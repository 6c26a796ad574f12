package vn.noibat.account;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator's list shows it.
 */
record AccountRow(String name, String displayName, List<RoleLine> roles, boolean secondFactor, boolean enabled) {

	static AccountRow of(Account account, Map<String, String> bodies) {
		return new AccountRow(account.name(), account.displayName(),
				account.roles()
					.stream()
					.sorted(java.util.Comparator.comparing(HeldRole::role))
					.map((held) -> new RoleLine(SubstituteRow.key(held.role()),
							(held.body() != null) ? bodies.get(held.body()) : null))
					.toList(),
				account.secondFactorSecret().isPresent(), account.isEnabled());
	}

	/**
	 * A role of it.
	 *
	 * @param label key of its name
	 * @param body name of the body it speaks for
	 */
	record RoleLine(String label, @Nullable String body) {
	}

}
