package vn.noibat.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.noibat.text.Bilingual;

/**
 * How the sealed editions stand, read without the bytes of what they say.
 */
@Repository
class Standings {

	private static final String STANDINGS = """
			select edition.id, year, number, kind, edition.reason_vi, edition.reason_en, sha256, previous_sha256,
				sealed_at, sealed_by, release_at, decided_by, release_at <= clock_timestamp() as due,
				release_at <= clock_timestamp() + interval '5 seconds' as fixed,
				revocation.reason as revocation, revoked_by, revoked_at
			from edition
				left join edition_revocation revocation on revocation.edition_id = edition.id
				left join lateral (select release_at, decided_by from edition_release_time decided
					where decided.edition_id = edition.id limit 1) release on true
			where year_id = :year
			""";

	private final JdbcClient jdbc;

	Standings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of a year, newest first. */
	List<EditionStanding> of(String yearId) {
		return this.jdbc.sql(STANDINGS + " order by number desc")
			.param("year", yearId)
			.query(Standings::standing)
			.list();
	}

	/** The one of this number. */
	Optional<EditionStanding> of(String yearId, int number) {
		return this.jdbc.sql(STANDINGS + " and number = :number")
			.param("year", yearId)
			.param("number", number)
			.query(Standings::standing)
			.optional();
	}

	/** The newest of a year that was not revoked. */
	Optional<EditionStanding> newest(String yearId) {
		return this.jdbc.sql(STANDINGS + " and revocation.edition_id is null order by number desc limit 1")
			.param("year", yearId)
			.query(Standings::standing)
			.optional();
	}

	/** The one that an edition replaces: the newest before it that was not revoked. */
	Optional<SealedEdition> replacedBy(String yearId, int number) {
		return this.jdbc
			.sql(STANDINGS + " and number < :number and revocation.edition_id is null order by number desc limit 1")
			.param("year", yearId)
			.param("number", number)
			.query(Standings::standing)
			.optional()
			.map(EditionStanding::seal);
	}

	/** What the next edition of a year follows, revoked or not. */
	Optional<SealedEdition> last(String yearId) {
		return this.jdbc.sql(STANDINGS + " order by number desc limit 1")
			.param("year", yearId)
			.query(Standings::standing)
			.optional()
			.map(EditionStanding::seal);
	}

	private static EditionStanding standing(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		Instant releaseAt = moment(row, "release_at");
		Instant revokedAt = moment(row, "revoked_at");
		String reason = row.getString("reason_vi");
		SealedEdition seal = new SealedEdition(row.getInt("year"), row.getInt("number"),
				EditionKind.of(row.getString("kind")),
				(reason != null) ? Bilingual.of(reason, row.getString("reason_en")) : null, row.getString("sha256"),
				row.getString("previous_sha256"), row.getObject("sealed_at", OffsetDateTime.class).toInstant());
		return new EditionStanding(id, seal, row.getString("sealed_by"),
				(releaseAt != null) ? new Release(id, releaseAt, row.getString("decided_by"), row.getBoolean("due"),
						row.getBoolean("fixed")) : null,
				(revokedAt != null)
						? new Revocation(id, row.getString("revocation"), row.getString("revoked_by"), revokedAt)
						: null);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
