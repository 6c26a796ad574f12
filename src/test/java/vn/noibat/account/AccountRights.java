package vn.noibat.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

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
		return route.startsWith("/desk/account") || route.equals("/sign-in");
	}

	@Override
	public Scene set(RightsRow row) {
		return new Scene() {

			@Override
			public boolean asksWho() {
				return true;
			}

			@Override
			public Prepared request(RightsRow asked, RightsSubject subject) {
				return AccountRights.this.request(asked, subject);
			}

		};
	}

	private Prepared request(RightsRow row, RightsSubject subject) {
		boolean foreign = row.isForeign();
		String name = !foreign ? subject.account().orElse("secretary")
				: (subject == RightsSubject.EDITOR) ? "clerk" : "editor";
		Account account = this.accounts.findByName(name).orElseThrow();
		if (row.route().startsWith("/desk/accounts")) {
			boolean created = row.route().equals("/desk/accounts");
			return Prepared.with("name", name)
				.field("name", created ? "newcomer" : name)
				.field("displayName", TYPED)
				.field("password", "mot mat khau that dai")
				.field("version", account.version())
				.field("roles", foreign ? "EDITOR" : "ADMIN");
		}
		if (row.route().equals("/sign-in")) {
			return Prepared.with().field("name", "nobody-" + subject.ordinal()).field("password", "wrong");
		}
		// Today somebody stands in already.
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()).plusDays(10);
		Role role = account.roles().stream().map(HeldRole::role).findFirst().orElse(Role.EDITOR);
		if (row.route().endsWith("/revocation")) {
			return Prepared.with("id",
					(!account.roles().isEmpty() && role.mayBeSubstituted()) ? this.substitutions
						.save(new Substitution(name, role, "editor2", day, day, this.clock.instant()))
						.id() : UUID.randomUUID());
		}
		return Prepared.with()
			.field("role", role)
			.field("name", name.equals("editor2") ? "editor" : "editor2")
			.field("first", day)
			.field("last", day);
	}

}
