package vn.noibat.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When editions come out, as decided and judged by the database's clock.
 */
@Repository
class Releases {

	private static final String TIMES = """
			select edition_id, release_at, decided_by, release_at <= clock_timestamp() as due,
				release_at <= clock_timestamp() + interval '5 seconds' as fixed
			from edition_release_time
			""";

	private final JdbcClient jdbc;

	Releases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A moment that is not later than the database's own: what is released at it is out.
	 */
	Instant notAfterDatabase(Instant moment) {
		return this.jdbc.sql("select least(cast(? as timestamptz), clock_timestamp())")
			.param(at(moment))
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	/** Whether a moment has passed by the database's clock. */
	boolean isPast(Instant moment) {
		return this.jdbc.sql("select cast(? as timestamptz) <= clock_timestamp()")
			.param(at(moment))
			.query(Boolean.class)
			.single();
	}

	/** Decides when an edition comes out; null calls its release off. */
	void decide(long editionId, @Nullable Instant releaseAt, String account, Instant now) {
		this.jdbc.sql("""
				insert into edition_release (edition_id, release_at, decided_by, decided_at)
				values (:edition, :at, :account, :now)
				""")
			.param("edition", editionId)
			.param("at", (releaseAt != null) ? at(releaseAt) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("account", account)
			.param("now", at(now))
			.update();
	}

	void revoke(long editionId, String reason, String account, Instant now) {
		this.jdbc.sql("insert into edition_revocation (edition_id, reason, revoked_by, revoked_at) values (?, ?, ?, ?)")
			.params(editionId, reason, account, at(now))
			.update();
	}

	/** The time that holds for an edition; none where it has none or is revoked. */
	Optional<Release> of(long editionId) {
		return this.jdbc.sql(TIMES + " where edition_id = ?").param(editionId).query(Releases::release).optional();
	}

	/** All editions that are out, by their ids, in a map that is the caller's. */
	Map<Long, Release> out() {
		return this.jdbc.sql(TIMES + " where release_at <= clock_timestamp()")
			.query(Releases::release)
			.list()
			.stream()
			.collect(Collectors.toMap(Release::editionId, Function.identity(), (one, other) -> other, HashMap::new));
	}

	Optional<Revocation> revocation(long editionId) {
		return this.jdbc.sql("select * from edition_revocation where edition_id = ?")
			.param(editionId)
			.query((row, number) -> new Revocation(row.getLong("edition_id"), row.getString("reason"),
					row.getString("revoked_by"), row.getObject("revoked_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	private static Release release(ResultSet row, int number) throws SQLException {
		return new Release(row.getLong("edition_id"), row.getObject("release_at", OffsetDateTime.class).toInstant(),
				row.getString("decided_by"), row.getBoolean("due"), row.getBoolean("fixed"));
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
