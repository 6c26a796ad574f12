package vn.noibat.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A role that an administrator can give, with the bodies it may speak for.
 *
 * @param value as the form sends it
 * @param label key of its name
 * @param body name of the body; null for the role by itself
 */
record RoleChoice(String value, String label, @Nullable String body, boolean chosen) {

	static RoleChoice of(Role role, @Nullable String bodyId, @Nullable String body, List<String> chosen) {
		String value = (bodyId != null) ? role.name() + ":" + bodyId : role.name();
		return new RoleChoice(value, SubstituteRow.key(role), body, chosen.contains(value));
	}

	/** As the form writes a role that is held. */
	static String valueOf(HeldRole held) {
		return (held.body() != null) ? held.role().name() + ":" + held.body() : held.role().name();
	}

}
