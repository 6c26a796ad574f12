package vn.noibat.account;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The forms that were sent, each by the token it carried, over all nodes.
 */
@Component
class FormSubmissions {

	/** Longer than anybody keeps a page open or a browser sends it again. */
	private static final Duration KEPT = Duration.ofDays(2);

	private final JdbcClient jdbc;

	private final Clock clock;

	FormSubmissions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Takes the token, unless somebody has taken it. */
	boolean take(UUID token, String account, Instant now) {
		return this.jdbc
			.sql("insert into form_submission (token, account_name, created_at) values (:token, :account, :now)"
					+ " on conflict (token) do nothing")
			.param("token", token)
			.param("account", account)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update() == 1;
	}

	/** The first sending of a token, if there is one. */
	Optional<Submission> find(UUID token) {
		return this.jdbc.sql("select account_name, address from form_submission where token = :token")
			.param("token", token)
			.query((row, number) -> new Submission(row.getString(1), row.getString(2)))
			.optional();
	}

	void finish(UUID token, String address) {
		this.jdbc.sql("update form_submission set address = :address where token = :token")
			.param("address", address)
			.param("token", token)
			.update();
	}

	/** Gives the token back, as nothing was done. */
	void free(UUID token) {
		this.jdbc.sql("delete from form_submission where token = :token and address is null")
			.param("token", token)
			.update();
	}

	@Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void prune() {
		this.jdbc.sql("delete from form_submission where created_at < :before")
			.param("before", OffsetDateTime.ofInstant(this.clock.instant().minus(KEPT), ZoneOffset.UTC))
			.update();
	}

	/**
	 * A form that was sent.
	 *
	 * @param address where it led; null while it is at work
	 */
	record Submission(String account, @Nullable String address) {
	}

}
