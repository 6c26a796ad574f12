package vn.noibat.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in account with what it may do at this moment, its own roles and
 * those it holds as a substitute. Controllers take it as a parameter.
 *
 * @param account the name of the account, as the journal keeps it
 * @param displayName as colleagues know the person
 */
public record Person(String account, String displayName, List<Capacity> capacities) {

	public Person {
		capacities = List.copyOf(capacities);
	}

	/** A person with roles that speak for no body. */
	public static Person of(String account, Role... roles) {
		return new Person(account, account, Arrays.stream(roles).map(Capacity::of).toList());
	}

	/** A person who speaks for a body. */
	public static Person of(String account, Role role, String body) {
		return new Person(account, account, List.of(Capacity.of(role, body)));
	}

	public Set<Role> roles() {
		return this.capacities.stream().map(Capacity::role).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether the person has one of the roles. */
	public boolean has(Role... roles) {
		return Stream.of(roles).anyMatch((role) -> roles().contains(role));
	}

	/** The role for a body, the person's own before one held as a substitute. */
	public Optional<Capacity> capacity(Role role, @Nullable String body) {
		return this.capacities.stream()
			.filter((capacity) -> capacity.role() == role && (body == null || body.equals(capacity.body())))
			.min((one, other) -> Boolean.compare(one.onBehalfOf() != null, other.onBehalfOf() != null));
	}

	/** The bodies for which the person holds a role. */
	public Set<String> bodies(Role role) {
		return this.capacities.stream()
			.filter((capacity) -> capacity.role() == role)
			.flatMap((capacity) -> Stream.ofNullable(capacity.body()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether something was done by this person, or by or for somebody in whose place
	 * this one may act: then this is no second person to it.
	 * @param onBehalfOf in whose place it was done, if in anybody's
	 */
	public boolean hadAHandIn(String account, @Nullable String onBehalfOf) {
		return accounts().contains(account) || (onBehalfOf != null && accounts().contains(onBehalfOf));
	}

	/** The names of the accounts in whose place the person may act, and the own. */
	public Set<String> accounts() {
		return Stream
			.concat(Stream.of(this.account),
					this.capacities.stream().flatMap((capacity) -> Stream.ofNullable(capacity.onBehalfOf())))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The names of the accounts in whose place the person holds a role: the own, where
	 * the role is the person's own, and of those it substitutes in this role.
	 */
	public Set<String> accounts(Role role) {
		return this.capacities.stream()
			.filter((capacity) -> capacity.role() == role)
			.map((capacity) -> (capacity.onBehalfOf() != null) ? capacity.onBehalfOf() : this.account)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The capacity in which the person acts.
	 * @throws NotAllowed when the person has none of the roles
	 */
	public Capacity require(Role... roles) {
		return Stream.of(roles)
			.flatMap((role) -> capacity(role, null).stream())
			.findFirst()
			.orElseThrow(NotAllowed::new);
	}

	/**
	 * The capacity in which the person acts for a body.
	 * @throws NotAllowed when the person does not speak for it
	 */
	public Capacity requireFor(String body, Role role) {
		return capacity(role, body).orElseThrow(NotAllowed::new);
	}

}
