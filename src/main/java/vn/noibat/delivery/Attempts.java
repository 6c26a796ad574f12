package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.noibat.text.CanonicalJson;

/**
 * The attempts of the last 90 days, and since when channels take nothing.
 */
@Repository
class Attempts {

	private static final Duration KEPT = Duration.ofDays(90);

	private static final int MOST_FORGOTTEN = 1000;

	private final JdbcClient jdbc;

	Attempts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID deliveryId, int number, Instant beganAt, AttemptOutcome outcome) {
		this.jdbc.sql("""
				insert into delivery_attempt (delivery_id, number, began_at, millis, outcome, status, request_headers,
					body_sha256, answer)
				values (:delivery, :number, :began, :millis, :outcome, :status, :headers, :sha256, :answer)
				""")
			.param("delivery", deliveryId)
			.param("number", number)
			.param("began", Messages.at(beganAt))
			.param("millis", (int) Math.min(outcome.took().toMillis(), Integer.MAX_VALUE))
			.param("outcome", outcome.code())
			.param("status", outcome.status(), java.sql.Types.INTEGER)
			.param("headers", new String(CanonicalJson.write(new TreeMap<>(outcome.headers())), StandardCharsets.UTF_8))
			.param("sha256", outcome.bodySha256())
			.param("answer", outcome.answer())
			.update();
	}

	/** The attempts of a delivery, oldest first. */
	List<AttemptRecord> of(UUID deliveryId) {
		return this.jdbc.sql("select * from delivery_attempt where delivery_id = ? order by number")
			.param(deliveryId)
			.query((row, number) -> new AttemptRecord(row.getInt("number"),
					row.getObject("began_at", OffsetDateTime.class).toInstant(), row.getInt("millis"),
					row.getString("outcome"), row.getObject("status", Integer.class),
					headers(row.getString("request_headers")), row.getString("body_sha256"), row.getString("answer")))
			.list();
	}

	/**
	 * Forgets what is too old, a part of it.
	 * @return how many attempts; none once all are forgotten
	 */
	int forget(Instant now) {
		return this.jdbc.sql("""
				delete from delivery_attempt where id in (
					select id from delivery_attempt where began_at < ? order by began_at limit ?)
				""").params(Messages.at(now.minus(KEPT)), MOST_FORGOTTEN).update();
	}

	/** A channel took something: whatever was before is forgotten. */
	void succeeded(UUID channelId, Instant now) {
		this.jdbc.sql("""
				insert into channel_health (channel_id, last_success_at) values (:channel, :now)
				on conflict (channel_id) do update
					set failing_since = null, given_up = 0, last_success_at = :now
				""").param("channel", channelId).param("now", Messages.at(now)).update();
	}

	/**
	 * A channel took nothing, once more; how it stands now.
	 * @param last whether that message is not tried again
	 */
	ChannelHealth failed(UUID channelId, Instant now, boolean last) {
		this.jdbc.sql("insert into channel_health (channel_id) values (?) on conflict do nothing")
			.param(channelId)
			.update();
		ChannelHealth health = this.jdbc.sql("""
				select failing_since, given_up from channel_health where channel_id = ? for no key update
				""")
			.param(channelId)
			.query((row, number) -> new ChannelHealth(Messages.moment(row, "failing_since"), row.getInt("given_up")))
			.single()
			.failed(now, last);
		this.jdbc.sql("update channel_health set failing_since = ?, given_up = ? where channel_id = ?")
			.params(Messages.at(health.failingSince()), health.givenUp(), channelId)
			.update();
		return health;
	}

	/** The channels that let the last message fail for good and took nothing since. */
	Set<UUID> failing() {
		return Set
			.copyOf(this.jdbc.sql("select channel_id from channel_health where given_up > 0").query(UUID.class).list());
	}

	/** A channel begins anew once it was switched off. */
	void forgetHealth(UUID channelId) {
		this.jdbc.sql("update channel_health set failing_since = null, given_up = 0 where channel_id = ?")
			.param(channelId)
			.update();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> headers(String json) {
		return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
	}

}
