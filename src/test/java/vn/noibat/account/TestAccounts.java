package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.springframework.context.ApplicationContext;

/**
 * Accounts for tests that sign in, on the node they name.
 */
public final class TestAccounts {

	private TestAccounts() {
	}

	/** Gives a browser the session of an account. */
	public static Page enter(Page page, ApplicationContext node, String account) {
		String portal = "http://localhost:" + node.getEnvironment().getRequiredProperty("local.server.port");
		page.context()
			.addCookies(List.of(new Cookie(SignedInAs.COOKIE, SignedInAs.session(node, account)).setUrl(portal)));
		return page;
	}

	/**
	 * Makes an editor with the password of the local accounts, which serve other tests on
	 * the same database.
	 */
	static void make(String name, ApplicationContext node) {
		Accounts accounts = node.getBean(Accounts.class);
		String hash = accounts.findPasswordHash("secretary").orElseThrow();
		Instant now = node.getBean(Clock.class).instant();
		accounts.save(new Account(name, name, hash, false, List.of(new HeldRole(Role.EDITOR, null)), now));
	}

	/**
	 * The code that an authenticator app shows.
	 * @param steps from now, of half a minute each
	 */
	static String code(String secret, int steps, ApplicationContext node) {
		return OneTimeCode.at(Base32.decode(secret), OneTimeCode.stepAt(node.getBean(Clock.class).instant()) + steps,
				OneTimeCode.DIGITS);
	}

}
