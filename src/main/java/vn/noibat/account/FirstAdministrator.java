package vn.noibat.account;

import java.time.Clock;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The account with which an installation on a server of its own begins: made once, while
 * there is no account at all, with a password that must be changed at the first sign-in,
 * as it stands in the configuration of the machine.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private final Accounts accounts;

	private final AccountKeeping keeping;

	private final ObjectProvider<OwnSecrets> embedded;

	private final MessageSource messages;

	private final Clock clock;

	private final String name;

	private final String password;

	FirstAdministrator(Accounts accounts, AccountKeeping keeping, ObjectProvider<OwnSecrets> embedded,
			MessageSource messages, Clock clock, @Value("${noibat.admin-username:}") String name,
			@Value("${noibat.admin-password:}") String password) {
		this.accounts = accounts;
		this.keeping = keeping;
		this.embedded = embedded;
		this.messages = messages;
		this.clock = clock;
		this.name = name;
		this.password = password;
	}

	/**
	 * Makes the account, if it is the time for it.
	 * @throws StartRefused when the password is weak or the name cannot be one
	 */
	@Override
	public void afterSingletonsInstantiated() {
		if (this.embedded.getIfAvailable() != null || !this.accounts.findAllByOrderByName().isEmpty()) {
			return;
		}
		if (this.name.isBlank() && this.password.isBlank()) {
			logger.warn("{}", in(Language.VI.locale(), "account.first.missing"));
			return;
		}
		try {
			this.keeping.createFirst(this.name, this.password, this.clock.instant());
		}
		catch (RefusedRequest refusal) {
			throw new StartRefused(line(Language.VI.locale(), refusal) + " / " + line(Locale.ENGLISH, refusal));
		}
	}

	private String line(Locale locale, RefusedRequest refusal) {
		return in(locale, "account.first.refused", in(locale, refusal.reason(), refusal.arguments()));
	}

	private String in(Locale locale, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
