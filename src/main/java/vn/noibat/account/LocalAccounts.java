package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.database.OwnSecrets;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * The accounts of an installation on its embedded database, one for each part in the
 * year's work, all with one password that is printed at the start.
 */
@Component
class LocalAccounts implements SmartInitializingSingleton {

	private static final String SECRET = "local-password";

	private static final int COUNCILLORS = 7;

	private static final List<String> PRESS = List.of("press1", "press2");

	private static final Logger logger = LoggerFactory.getLogger(LocalAccounts.class);

	private final Accounts accounts;

	private final Passwords passwords;

	private final ObjectProvider<OwnSecrets> secrets;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final MessageSource messages;

	private final Addresses addresses;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final String configured;

	LocalAccounts(Accounts accounts, Passwords passwords, ObjectProvider<OwnSecrets> secrets, JdbcClient jdbc,
			TransactionOperations transactions, MessageSource messages, Addresses addresses, Clock clock,
			ApplicationEventPublisher events, @Value("${noibat.local-password:}") String configured) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.secrets = secrets;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.messages = messages;
		this.addresses = addresses;
		this.clock = clock;
		this.events = events;
		this.configured = configured;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.secrets.ifAvailable((own) -> {
			String password = password(own);
			this.transactions.executeWithoutResult((status) -> {
				make(password, this.clock.instant());
				this.events.publishEvent(new LocalAccountsMade(PRESS));
			});
		});
	}

	@EventListener
	void announce(ApplicationReadyEvent ready) {
		this.secrets.ifAvailable((own) -> {
			logger.info("{}", words("account.local.announced", this.addresses.absolute("/sign-in"),
					String.join(", ", parts().keySet())));
			logger.info("{}", this.configured.isBlank() ? words("account.local.password", password(own))
					: words("account.local.password.configured"));
		});
	}

	private String words(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

	private String password(OwnSecrets own) {
		return this.configured.isBlank() ? own.secret(SECRET, Codes::password) : this.configured;
	}

	private void make(String password, Instant now) {
		Map<String, Account> existing = new LinkedHashMap<>();
		this.accounts.findAllByOrderByName().forEach((account) -> existing.put(account.name(), account));
		Optional<String> given = existing.values()
			.stream()
			.map(Account::givenHash)
			.flatMap(Optional::stream)
			.findFirst();
		boolean unchanged = given.isPresent() && this.passwords.matches(password, given.get());
		String hash = unchanged ? given.get() : this.passwords.hash(password);
		parts().forEach((name, role) -> {
			Account account = existing.get(name);
			if (account == null) {
				account = new Account(name, displayName(name), hash, false, List.of(role), now);
				account.rememberGiven(hash);
				this.accounts.save(account);
			}
			else if (!unchanged && account.givenHash().isPresent()) {
				account.resetPassword(hash, false, now);
				account.rememberGiven(hash);
				this.accounts.save(account);
			}
		});
	}

	/** The parts in the year's work, by the names of their accounts. */
	private Map<String, HeldRole> parts() {
		Map<String, HeldRole> parts = new LinkedHashMap<>();
		parts.put("nominator", held(Role.NOMINATOR, "peoples-committee-office"));
		IntStream.rangeClosed(1, COUNCILLORS)
			.forEach((number) -> parts.put("councillor" + number, held(Role.COUNCILLOR, null)));
		parts.put("secretary", held(Role.SECRETARY, null));
		parts.put("editor", held(Role.EDITOR, null));
		parts.put("editor2", held(Role.EDITOR, null));
		parts.put("approver-proposer", held(Role.APPROVER, "party-committee-of-peoples-committee"));
		parts.put("approver-party", held(Role.APPROVER, "permanent-members"));
		parts.put("approver-city", held(Role.APPROVER, "peoples-committee-office"));
		parts.put("clerk", held(Role.CLERK, null));
		parts.put("signatory", held(Role.SIGNATORY, null));
		PRESS.forEach((name) -> parts.put(name, held(Role.PRESS, null)));
		parts.put("admin", held(Role.ADMIN, null));
		return parts;
	}

	private String displayName(String name) {
		String part = name.replaceFirst("\\d$", "");
		String number = name.substring(part.length());
		return words("account.local." + part, number).strip();
	}

	// Another locality has other bodies: its administrator enters them.
	private HeldRole held(Role role, @Nullable String body) {
		boolean exists = body != null && this.jdbc.sql("select exists (select from issuing_body where id = :id)")
			.param("id", body)
			.query(Boolean.class)
			.single();
		return new HeldRole(role, exists ? body : null);
	}

}
