package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who there is: what other rooms may ask about accounts.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

	private final Accounts accounts;

	private final Substitutions substitutions;

	private final Clock clock;

	Directory(Accounts accounts, Substitutions substitutions, Clock clock) {
		this.accounts = accounts;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	/** The account of that name, whether it may sign in or not. */
	public Optional<AccountCard> account(String name) {
		return this.accounts.findByName(name).map(Account::toCard);
	}

	/** The accounts that hold a role themselves and may sign in, by name. */
	public List<AccountCard> withRole(Role role) {
		return this.accounts.findHolders(role).stream().filter(Account::isEnabled).map(Account::toCard).toList();
	}

	/** The account that stands in for another in a role at an instant. */
	public Optional<String> substituteOf(String account, Role role, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, this.clock.getZone());
		return this.substitutions.findByAccountAndRole(account, role)
			.stream()
			.filter((substitution) -> substitution.holdsOn(day))
			.map(Substitution::substitute)
			.findFirst();
	}

}
