package vn.noibat.account;

import java.util.Map;
import java.util.Set;

/**
 * What other rooms may know of an account.
 *
 * @param bodies for each role that speaks for bodies, their ids
 */
public record AccountCard(String name, String displayName, Set<Role> roles, Map<Role, Set<String>> bodies,
		boolean enabled) {

	public AccountCard {
		roles = Set.copyOf(roles);
		bodies = Map.copyOf(bodies);
	}

	/** Whether the account itself speaks for the body in the role. */
	public boolean speaksFor(String body, Role role) {
		return this.bodies.getOrDefault(role, Set.of()).contains(body);
	}

}
