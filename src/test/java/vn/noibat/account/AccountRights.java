package vn.noibat.account;

import java.time.Clock;
import java.time.LocalDate;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;

/**
 * Accounts and substitutions for the rights table.
 */
class AccountRights implements RightsFixture {

	private final Accounts accounts;

	private final Substitutions substitutions;

	private final Clock clock;

	AccountRights(Accounts accounts, Substitutions substitutions, Clock clock) {
		this.accounts = accounts;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/account");
	}

	@Override
	public boolean asksWho() {
		return true;
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		boolean own = row.whose().equals("own");
		String name = own ? subject.account().orElse("secretary")
				: (subject == RightsSubject.EDITOR) ? "clerk" : "editor";
		if (row.route().startsWith("/desk/accounts")) {
			return Prepared.with("name", name);
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		Role role = this.accounts.findByName(name).orElseThrow().roles().iterator().next().role();
		if (row.route().endsWith("/revocation")) {
			return Prepared.with("id",
					(role.mayBeSubstituted() ? named(name, role, today) : java.util.UUID.randomUUID()));
		}
		return Prepared.with()
			.field("role", role)
			.field("name", name.equals("editor2") ? "editor" : "editor2")
			.field("first", today)
			.field("last", today);
	}

	private Object named(String name, Role role, LocalDate today) {
		return this.substitutions.save(new Substitution(name, role, "editor2", today, today, this.clock.instant()))
			.id();
	}

}
