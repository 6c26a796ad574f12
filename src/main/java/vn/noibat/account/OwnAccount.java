package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.web.RefusedRequest;

/**
 * The door to one's own account.
 */
@Service
@Transactional
class OwnAccount {

	/** Who is away for longer needs another decision. */
	private static final int LONGEST_SUBSTITUTION_DAYS = 366;

	/** As long as the hash, which RFC 4226 recommends. */
	static final int SECRET_BYTES = 20;

	private final Accounts accounts;

	private final Substitutions substitutions;

	private final Passwords passwords;

	private final SecretBox box;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OwnAccount(Accounts accounts, Substitutions substitutions, Passwords passwords, SecretBox box, Clock clock,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.substitutions = substitutions;
		this.passwords = passwords;
		this.box = box;
		this.clock = clock;
		this.events = events;
	}

	/** Whether the account has a second factor. */
	@Transactional(readOnly = true)
	public boolean hasSecondFactor(Person person) {
		return found(person).secondFactorSecret().isPresent();
	}

	/** Whom the account named to act in its place, latest first. */
	@Transactional(readOnly = true)
	public List<Substitution> substitutesOf(Person person) {
		return this.substitutions.findByAccountOrderByFirstDayDesc(person.account());
	}

	/** In whose place the person acts, or acted. */
	@Transactional(readOnly = true)
	public List<Substitution> substitutionsBy(Person person) {
		return this.substitutions.findBySubstituteOrderByFirstDayDesc(person.account());
	}

	/** The roles of the account itself, in which somebody else may act. */
	@Transactional(readOnly = true)
	public List<Role> rolesToHandOver(Person person) {
		return found(person).roles()
			.stream()
			.map(HeldRole::role)
			.filter(Role::mayBeSubstituted)
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Changes the password; all other sessions end.
	 * @return the epoch with which the present session goes on
	 * @throws WeakPassword when the new one is easily guessed
	 * @throws RefusedRequest 422 when the present one is not right, or the new one the
	 * same
	 */
	public int changePassword(Person person, String present, String password, Instant now) {
		Account account = held(person);
		requirePassword(account, present);
		if (this.passwords.matches(password, account.passwordHash())) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.password.same");
		}
		PasswordRules.check(account.name(), password);
		account.changePassword(this.passwords.hash(password), now);
		publish(AccountChange.PASSWORD_CHANGED, person, Map.of());
		return account.sessionEpoch();
	}

	/**
	 * Takes a second factor that has been proved by a code; all other sessions end.
	 * @param secret in base 32, 160 bits
	 * @return the epoch with which the present session goes on
	 * @throws RefusedRequest 422 when the password is not right, or the code not of that
	 * secret and this minute
	 */
	public int takeSecondFactor(Person person, String password, String secret, List<String> recoveryCodes, String code,
			Instant now) {
		Account account = held(person);
		requirePassword(account, password);
		OptionalLong step = secret.matches("[A-Z2-7]{32}")
				? OneTimeCode.stepOf(Base32.decode(secret), code.replaceAll("\\s", ""), now) : OptionalLong.empty();
		if (step.isEmpty() || !Codes.areRecoveryCodes(recoveryCodes)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.code.refused");
		}
		account.takeSecondFactor(this.box.close(account.name(), secret), step.getAsLong(),
				recoveryCodes.stream().map(Codes::sha256).toList());
		account.endSessions();
		publish(AccountChange.SECOND_FACTOR_SET, person, Map.of());
		return account.sessionEpoch();
	}

	/**
	 * Removes the second factor; all other sessions end.
	 * @return the epoch with which the present session goes on
	 * @throws RefusedRequest 422 when the password is not right
	 */
	public int removeSecondFactor(Person person, String password) {
		Account account = held(person);
		requirePassword(account, password);
		account.removeSecondFactor();
		account.endSessions();
		publish(AccountChange.SECOND_FACTOR_REMOVED, person, Map.of());
		return account.sessionEpoch();
	}

	/**
	 * Ends all sessions of the account.
	 * @return the epoch with which the present one may go on
	 */
	public int endSessions(Person person) {
		Account account = held(person);
		account.endSessions();
		publish(AccountChange.SESSIONS_ENDED, person, Map.of());
		return account.sessionEpoch();
	}

	/**
	 * Names somebody to act in one's place.
	 * @param first day of it in the locality's time, as is the last; both are included
	 * @throws NotAllowed when the person does not hold the role, or nobody may act in it
	 * for another
	 * @throws RefusedRequest 422 for days that are none, 409 when there is another
	 * substitute in these days
	 */
	public void nameSubstitute(Person person, Role role, String substitute, LocalDate first, LocalDate last,
			Instant now) {
		Account account = held(person);
		if (!account.holds(role) || !role.mayBeSubstituted()) {
			throw new NotAllowed();
		}
		if (substitute.equals(account.name())) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.substitute.self");
		}
		if (this.accounts.findByName(substitute).filter(Account::isEnabled).isEmpty()) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.substitute.unknown", substitute);
		}
		LocalDate today = LocalDate.ofInstant(now, this.clock.getZone());
		if (last.isBefore(first) || last.isBefore(today)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.substitute.days");
		}
		if (last.isAfter(first.plusDays(LONGEST_SUBSTITUTION_DAYS))) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.substitute.long",
					LONGEST_SUBSTITUTION_DAYS);
		}
		if (this.substitutions.findByAccountAndRole(account.name(), role)
			.stream()
			.anyMatch((other) -> other.overlaps(first, last))) {
			throw RefusedRequest.conflict("account.substitute.overlap");
		}
		this.substitutions.save(new Substitution(account.name(), role, substitute, first, last, now));
		publish(AccountChange.SUBSTITUTE_NAMED, person, Map.of("role", role.name(), "substitute", substitute, "from",
				first.toString(), "until", last.toString()));
	}

	/** Takes the place back at once. */
	public void revokeSubstitute(Person person, UUID id, Instant now) {
		Substitution substitution = this.substitutions.findByIdAndAccount(id, person.account())
			.orElseThrow(NotAllowed::new);
		if (substitution.isRevoked()) {
			return;
		}
		substitution.revoke(now);
		this.substitutions.save(substitution);
		publish(AccountChange.SUBSTITUTE_REVOKED, person,
				Map.of("role", substitution.role().name(), "substitute", substitution.substitute()));
	}

	private void requirePassword(Account account, String password) {
		if (!this.passwords.matches(password, account.passwordHash())) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.password.wrong");
		}
	}

	private Account found(Person person) {
		return this.accounts.findByName(person.account()).orElseThrow(NotAllowed::new);
	}

	// Held, so that two changes at once follow each other.
	private Account held(Person person) {
		return this.accounts.findHeldByName(person.account()).orElseThrow(NotAllowed::new);
	}

	private void publish(AccountChange change, Person person, Map<String, String> details) {
		this.events.publishEvent(AccountChanged.of(change, person.account(), person.account(), details));
	}

}
