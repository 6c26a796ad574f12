package vn.noibat.account;

import org.jspecify.annotations.Nullable;

/**
 * A role in which a person acts.
 *
 * @param body id of the body that the role speaks for: the department of a nominator, the
 * body of an approver; null for roles that speak for none
 * @param onBehalfOf the name of the account whose substitute the person is today; null in
 * the person's own role
 */
public record Capacity(Role role, @Nullable String body, @Nullable String onBehalfOf) {

	/** The role as the person's own, for no body. */
	public static Capacity of(Role role) {
		return new Capacity(role, null, null);
	}

	/** The role as the person's own, for a body. */
	public static Capacity of(Role role, String body) {
		return new Capacity(role, body, null);
	}

}
