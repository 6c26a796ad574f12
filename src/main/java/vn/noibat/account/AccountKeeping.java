package vn.noibat.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.journal.Act;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The administrator's door to all accounts.
 */
@Service
@Transactional
class AccountKeeping {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

	/** Words of the journal and of addresses. */
	private static final Set<String> RESERVED = Set.of("system", "new", "second-factor");

	private static final int LONGEST_DISPLAY_NAME = 200;

	private final Accounts accounts;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	AccountKeeping(Accounts accounts, Passwords passwords, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** The accounts whose name or display name holds the words, by name. */
	@Transactional(readOnly = true)
	public List<Account> find(String words, Person person) {
		person.require(Role.ADMIN);
		String sought = Folding.fold(words.strip());
		return this.accounts.findAllByOrderByName()
			.stream()
			.filter((account) -> account.name().contains(sought)
					|| Folding.fold(account.displayName()).contains(sought))
			.toList();
	}

	@Transactional(readOnly = true)
	public Account account(String name, Person person) {
		person.require(Role.ADMIN);
		return this.accounts.findByName(name).orElseThrow(AccountMissing::new);
	}

	/**
	 * Makes an account with a password that must be changed at once.
	 * @throws AccountExists when the name is taken
	 */
	public void create(String name, String displayName, String password, Collection<HeldRole> roles, Person person,
			Instant now) {
		person.require(Role.ADMIN);
		make(name, displayName, password, roles, person.account(), now);
	}

	/**
	 * Makes the first administrator of an installation.
	 * @throws RefusedRequest when name or password will not do
	 */
	void createFirst(String name, String password, Instant now) {
		make(name, name, password, List.of(new HeldRole(Role.ADMIN, null)), Act.SYSTEM, now);
	}

	private void make(String name, String displayName, String password, Collection<HeldRole> roles, String maker,
			Instant now) {
		if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.name.form");
		}
		requireDisplayName(displayName);
		PasswordRules.check(name, password);
		if (this.accounts.findByName(name).isPresent()) {
			throw new AccountExists(name);
		}
		this.accounts.save(new Account(name, displayName, this.passwords.hash(password), true, roles, now));
		publish(AccountChange.ACCOUNT_CREATED, name, maker, Map.of("roles", words(roles)));
	}

	/**
	 * Gives an account another display name and other roles.
	 * @param version that was shown when the form was filled in
	 * @throws AccountTouched when there is a later one
	 * @throws LastAdministrator when nobody would be left to keep the accounts
	 */
	public void change(String name, int version, String displayName, Collection<HeldRole> roles, Person person) {
		person.require(Role.ADMIN);
		Set<String> administrators = holdAdministrators();
		Account account = held(name);
		if (account.version() != version) {
			throw new AccountTouched();
		}
		requireDisplayName(displayName);
		boolean remains = roles.stream().anyMatch((held) -> held.role() == Role.ADMIN);
		requireAnotherAdministrator(administrators, account, remains);
		boolean renamed = !account.displayName().equals(displayName);
		boolean reassigned = !account.roles().equals(Set.copyOf(roles));
		account.rename(displayName);
		account.assign(roles);
		if (renamed) {
			publish(AccountChange.ACCOUNT_RENAMED, name, person.account(), Map.of());
		}
		if (reassigned) {
			publish(AccountChange.ROLES_CHANGED, name, person.account(), Map.of("roles", words(roles)));
		}
	}

	/**
	 * Closes an account: it stays on file, and nobody signs in with it.
	 * @throws LastAdministrator when nobody would be left to keep the accounts
	 */
	public void disable(String name, Person person) {
		person.require(Role.ADMIN);
		Set<String> administrators = holdAdministrators();
		Account account = held(name);
		if (account.isEnabled()) {
			requireAnotherAdministrator(administrators, account, false);
			account.disable();
			publish(AccountChange.ACCOUNT_DISABLED, name, person.account(), Map.of());
		}
	}

	public void enable(String name, Person person) {
		update(name, person, AccountChange.ACCOUNT_ENABLED, Account::enable);
	}

	/** Ends whatever sessions the account has. */
	public void endSessions(String name, Person person) {
		update(name, person, AccountChange.SESSIONS_ENDED, Account::endSessions);
	}

	/** Takes a lost second factor away, so that the owner can set another. */
	public void removeSecondFactor(String name, Person person) {
		update(name, person, AccountChange.SECOND_FACTOR_REMOVED, (account) -> {
			account.removeSecondFactor();
			account.endSessions();
		});
	}

	/** Gives a password that must be changed at once. */
	public void resetPassword(String name, String password, Person person, Instant now) {
		person.require(Role.ADMIN);
		PasswordRules.check(name, password);
		String hash = this.passwords.hash(password);
		update(name, person, AccountChange.PASSWORD_RESET, (account) -> account.resetPassword(hash, true, now));
	}

	/** The roles whose accounts must have a second factor. */
	@Transactional(readOnly = true)
	public Set<Role> secondFactorDuties(Person person) {
		person.require(Role.ADMIN);
		return Set.copyOf(this.jdbc.sql("select role from second_factor_duty")
			.query(String.class)
			.list()
			.stream()
			.map(Role::valueOf)
			.toList());
	}

	/**
	 * Asks for a second factor from all who hold one of the roles, and from no others.
	 */
	public void askForSecondFactor(Set<Role> roles, Person person) {
		if (roles.equals(secondFactorDuties(person))) {
			return;
		}
		this.jdbc.sql("delete from second_factor_duty").update();
		roles.forEach((role) -> this.jdbc.sql("insert into second_factor_duty (role) values (:role)")
			.param("role", role.name())
			.update());
		publish(AccountChange.SECOND_FACTOR_DUTY_CHANGED, person.account(), person.account(),
				Map.of("roles", roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "))));
	}

	private void update(String name, Person person, AccountChange change, Consumer<Account> verb) {
		person.require(Role.ADMIN);
		verb.accept(held(name));
		publish(change, name, person.account(), Map.of());
	}

	// In the order of their names, so that two administrators never wait for each other.
	private Set<String> holdAdministrators() {
		return this.accounts.findHeldHolders(Role.ADMIN)
			.stream()
			.filter(Account::isEnabled)
			.map(Account::name)
			.collect(Collectors.toSet());
	}

	private static void requireAnotherAdministrator(Set<String> administrators, Account account, boolean remains) {
		if (!remains && administrators.equals(Set.of(account.name()))) {
			throw new LastAdministrator();
		}
	}

	private static void requireDisplayName(String displayName) {
		if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.display-name.form",
					LONGEST_DISPLAY_NAME);
		}
	}

	private Account held(String name) {
		return this.accounts.findHeldByName(name).orElseThrow(AccountMissing::new);
	}

	private static String words(Collection<HeldRole> roles) {
		return roles.stream()
			.map((held) -> (held.body() != null) ? held.role() + ":" + held.body() : held.role().name())
			.sorted()
			.collect(Collectors.joining(" "));
	}

	private void publish(AccountChange change, String name, String person, Map<String, String> details) {
		this.events.publishEvent(AccountChanged.of(change, name, person, details));
	}

}
