package vn.noibat.account;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * What an administrator enters for an account.
 *
 * @param roles without a body as the role's name, with one as {@code NOMINATOR:body}
 * @param version of the account that was shown
 */
record AccountForm(@Nullable String name, @Nullable String displayName, @Nullable String password,
		@Nullable List<String> roles, @Nullable Integer version) {

	String typedName() {
		return (this.name != null) ? this.name.strip() : "";
	}

	String typedDisplayName() {
		return (this.displayName != null) ? this.displayName.strip() : "";
	}

	String typedPassword() {
		return (this.password != null) ? this.password : "";
	}

	List<String> typedRoles() {
		return (this.roles != null) ? this.roles : List.of();
	}

	/**
	 * The roles that were chosen; whose role speaks for a body needs one.
	 * @param bodies the ids of those that there are
	 * @throws RefusedRequest 422 for what is no role, or of no body
	 */
	Set<HeldRole> heldRoles(Set<String> bodies) {
		List<HeldRole> held = new ArrayList<>();
		for (String typed : typedRoles()) {
			if (typed.isBlank()) {
				continue;
			}
			String[] parts = typed.split(":", 2);
			Role role = List.of(Role.values())
				.stream()
				.filter((known) -> known.name().equals(parts[0]))
				.findFirst()
				.orElseThrow(AccountForm::unknown);
			String body = (parts.length > 1) ? parts[1] : null;
			if (body != null && (!role.speaksForABody() || !bodies.contains(body))) {
				throw unknown();
			}
			held.add(new HeldRole(role, body));
		}
		return new LinkedHashSet<>(held);
	}

	private static RefusedRequest unknown() {
		return new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.roles.unknown");
	}

}
