package vn.noibat.account;

import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door at which somebody becomes an account.
 */
@Service
@Transactional
public class SignIn {

	private final Accounts accounts;

	private final Passwords passwords;

	private final ApplicationEventPublisher events;

	SignIn(Accounts accounts, Passwords passwords, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.events = events;
	}

	/**
	 * Checks name and password; every answer takes one verification, whoever asks.
	 */
	Admission admit(String name, String password, Instant now) {
		Optional<Account> found = this.accounts.findByName(name);
		if (found.isEmpty()) {
			this.passwords.matchNobody(password);
			return new Admission.Refused();
		}
		Account account = found.get();
		boolean right = this.passwords.matches(password, account.passwordHash());
		if (!right || !account.isEnabled()) {
			this.events.publishEvent(new SignInRefused(account.name()));
			return new Admission.Refused();
		}
		this.events.publishEvent(new PersonSignedIn(account.name()));
		return new Admission.Admitted(account.name(), account.sessionEpoch());
	}

	/** Writes down that somebody left. */
	void leave(Person person) {
		this.events.publishEvent(new PersonSignedOut(person.account()));
	}

}
