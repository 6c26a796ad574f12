package vn.noibat.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door at which somebody becomes an account.
 */
@Service
@Transactional
class SignIn {

	private final Accounts accounts;

	private final Passwords passwords;

	private final SecretBox box;

	private final RefusedSignIns refusals;

	private final ApplicationEventPublisher events;

	SignIn(Accounts accounts, Passwords passwords, SecretBox box, RefusedSignIns refusals,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.box = box;
		this.refusals = refusals;
		this.events = events;
	}

	/**
	 * Checks name and password; until they are right every answer takes the same query
	 * and the same verification and writes nothing, whether the name exists or not.
	 */
	Admission admit(String name, String password) {
		Optional<String> hash = this.accounts.findPasswordHash(name);
		boolean matches = this.passwords.matches(password, hash.orElseGet(this.passwords::nobodys));
		Optional<Account> admitted = (hash.isPresent() && matches)
				? this.accounts.findByName(name).filter(Account::isEnabled) : Optional.empty();
		if (admitted.isEmpty()) {
			this.refusals.count(hash.map((known) -> name));
			return new Admission.Refused();
		}
		Account account = admitted.get();
		return account.secondFactorSecret().isPresent() ? new Admission.Halfway(account.name(), account.sessionEpoch())
				: admit(account);
	}

	/**
	 * Checks the code of whoever gave the right password: one of the app, or one of the
	 * recovery codes; each is taken once.
	 * @param epoch of the account when the password was given
	 */
	Admission admitWithCode(String name, int epoch, String code, Instant now) {
		Optional<Account> found = this.accounts.findHeldByName(name)
			.filter((account) -> account.isEnabled() && account.sessionEpoch() == epoch);
		if (found.isEmpty()) {
			return new Admission.Refused();
		}
		Account account = found.get();
		Optional<byte[]> secret = account.secondFactorSecret()
			.map((closed) -> Base32.decode(this.box.open(account.name(), closed)));
		OptionalLong step = secret.map((bytes) -> OneTimeCode.stepOf(bytes, code.replaceAll("\\s", ""), now))
			.orElse(OptionalLong.empty());
		if (step.isPresent() && account.useStep(step.getAsLong())) {
			return admit(account);
		}
		if (step.isEmpty() && account.useRecoveryCode(Codes.sha256(code))) {
			this.events.publishEvent(AccountChanged.of(AccountChange.RECOVERY_CODE_USED, name, name,
					Map.of("left", String.valueOf(account.recoveryCodesLeft()))));
			return admit(account);
		}
		this.refusals.count(Optional.of(name));
		return new Admission.Refused();
	}

	/** Writes down that somebody left. */
	void leave(Person person) {
		this.events.publishEvent(AccountChanged.of(AccountChange.SIGNED_OUT, person.account(), person.account()));
	}

	private Admission admit(Account account) {
		this.events.publishEvent(AccountChanged.of(AccountChange.SIGNED_IN, account.name(), account.name()));
		return new Admission.Admitted(account.name(), account.sessionEpoch(),
				StaffPaths.home(account.roles().stream().map(HeldRole::role)));
	}

}
