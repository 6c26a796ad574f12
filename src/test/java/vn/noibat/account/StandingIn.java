package vn.noibat.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationContext;

/**
 * Lets accounts without a role act in the place of others.
 */
public final class StandingIn {

	private StandingIn() {
	}

	/**
	 * Makes an account that may do today whatever another may by its first role.
	 * @param ended whether that was over yesterday
	 */
	public static void standIn(ApplicationContext node, String name, String account, boolean ended) {
		Clock clock = node.getBean(Clock.class);
		Accounts accounts = node.getBean(Accounts.class);
		LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(ended ? 1 : 0);
		Account principal = accounts.findByName(account).orElseThrow();
		accounts.save(new Account(name, name, principal.passwordHash(), false, List.of(), clock.instant()));
		node.getBean(Substitutions.class)
			.save(new Substitution(account, principal.roles().iterator().next().role(), name, day, day,
					clock.instant()));
	}

}
