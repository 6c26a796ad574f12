package vn.noibat.edition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.nimbusds.jose.util.Base64URL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The signatures of editions, one for each time at which one was to come out, and the
 * keys that verify them.
 */
@Repository
class Signatures {

	private final JdbcClient jdbc;

	Signatures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a signature; of two for the same release time the first. */
	void add(long editionId, Instant releaseAt, String keyId, String jws, Instant now) {
		this.jdbc.sql("""
				insert into edition_signature (edition_id, release_at, key_id, jws, signed_at)
				values (?, ?, ?, ?, ?) on conflict (edition_id, release_at) do nothing
				""").params(editionId, at(releaseAt), keyId, jws, at(now)).update();
	}

	/** The detached JWS for the release time that holds. */
	Optional<String> of(long editionId, Instant releaseAt) {
		return this.jdbc.sql("select jws from edition_signature where edition_id = ? and release_at = ?")
			.params(editionId, at(releaseAt))
			.query(String.class)
			.optional();
	}

	/**
	 * The ids of editions with a release time for which there is no signature, and that
	 * time.
	 */
	Map<Long, Instant> missing() {
		return this.jdbc.sql("""
				select due.edition_id, due.release_at from edition_release_time due
				where not exists (select from edition_signature signed
					where signed.edition_id = due.edition_id and signed.release_at = due.release_at)
				order by due.edition_id
				""")
			.query((row, number) -> Map.entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Keeps keys that verify; one seen before stays as it is.
	 * @param keys the newest first
	 */
	void know(List<PublicSigningKey> keys, Instant now) {
		// The oldest is the first to come.
		for (int index = keys.size() - 1; index >= 0; index--) {
			PublicSigningKey key = keys.get(index);
			this.jdbc.sql("""
					insert into signing_key (id, public_x, first_seen_at) values (?, ?, ?) on conflict do nothing
					""").params(key.id(), key.x().toString(), at(now)).update();
		}
	}

	/** Every key that signs or ever signed, the one that came last first. */
	List<PublicSigningKey> keys() {
		return this.jdbc.sql("select public_x from signing_key order by place desc")
			.query((row, number) -> new PublicSigningKey(new Base64URL(row.getString(1))))
			.list();
	}

	/** The key of a name. */
	Optional<PublicSigningKey> key(String id) {
		return keys().stream().filter((key) -> key.id().equals(id)).findFirst();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
