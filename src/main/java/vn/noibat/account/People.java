package vn.noibat.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is behind a session at this moment, read anew for each request: a change of roles
 * and the end of an account hold at once.
 */
@Component
class People {

	// Own roles, and those of whoever named this account as a substitute; what somebody
	// holds as a substitute is never handed on.
	private static final String CAPACITIES = """
			select role, body_id, null as on_behalf_of from account_role where account_name = :name
			union all
			select held.role, held.body_id, substitution.account_name
			from substitution
			join account on account.name = substitution.account_name and account.enabled
			join account_role held on held.account_name = substitution.account_name and held.role = substitution.role
			where substitution.substitute_name = :name and substitution.revoked_at is null
				and :today between substitution.first_day and substitution.last_day
			order by 3 nulls first, 1, 2""";

	// The duty comes with a role, also with one held in somebody's place.
	private static final String ACCOUNT = """
			select display_name, must_change_password, second_factor_secret is null and exists (
				select from second_factor_duty where role = any(cast(:roles as text[])))
				as must_have_second_factor
			from account where name = :name and session_epoch = :epoch and enabled""";

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The person of a session, if it still holds.
	 * @param epoch of the account when the session began
	 */
	Optional<SignedIn> of(String account, int epoch, LocalDate today) {
		List<Capacity> capacities = this.jdbc.sql(CAPACITIES)
			.param("name", account)
			.param("today", today)
			.query((row, number) -> new Capacity(Role.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
			.list();
		String[] roles = capacities.stream().map((capacity) -> capacity.role().name()).toArray(String[]::new);
		return this.jdbc.sql(ACCOUNT)
			.param("name", account)
			.param("epoch", epoch)
			.param("roles", roles)
			.query((row, number) -> {
				FirstDuty duty = row.getBoolean(2) ? FirstDuty.PASSWORD
						: (row.getBoolean(3) ? FirstDuty.SECOND_FACTOR : null);
				return new SignedIn(new Person(account, row.getString(1), capacities), duty);
			})
			.optional();
	}

}
