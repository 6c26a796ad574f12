package vn.noibat.account;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A signed-in person in Spring Security's terms: who it is, and what must be done before
 * anything else.
 */
final class SignedIn extends AbstractAuthenticationToken {

	private final transient Person person;

	private final transient @Nullable FirstDuty duty;

	SignedIn(Person person, @Nullable FirstDuty duty) {
		super(List.of());
		this.person = person;
		this.duty = duty;
		setAuthenticated(true);
	}

	@Override
	public Person getPrincipal() {
		return this.person;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return this.person.account();
	}

	/** What must be done before anything else, if there is such a thing. */
	@Nullable FirstDuty duty() {
		return this.duty;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedIn that && this.person.equals(that.person) && this.duty == that.duty;
	}

	@Override
	public int hashCode() {
		return this.person.hashCode();
	}

}
