package vn.noibat.office;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;

/**
 * The door to who read which edition before its time.
 */
@Service
@Transactional
public class EmbargoedFetches {

	private final JdbcClient jdbc;

	EmbargoedFetches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down that an edition is handed to a program before its time.
	 * @param what of it: a word of lower-case letters and hyphens
	 * @param from the address of whoever asks
	 */
	public void record(TokenBearer bearer, int year, int edition, String what, String from, Instant now) {
		record(bearer.officeId(), bearer.tokenId(), null, year, edition, what, from, now);
	}

	/** Writes down that it is shown to somebody on their office's own pages. */
	public void record(PressOffice office, Person person, int year, int edition, String what, String from,
			Instant now) {
		record(office.id(), null, person.account(), year, edition, what, from, now);
	}

	private void record(String office, @Nullable UUID token, @Nullable String account, int year, int edition,
			String what, String from, Instant now) {
		this.jdbc
			.sql("""
					insert into embargoed_fetch (year, edition, office_id, token_id, account_name, what, address, fetched_at)
					values (:year, :edition, :office, :token, :account, :what, :address, :now)""")
			.param("year", year)
			.param("edition", edition)
			.param("office", office)
			.param("token", token, Types.OTHER)
			.param("account", account, Types.VARCHAR)
			.param("what", what)
			.param("address", from)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Who read an edition before its time, the latest first. */
	@Transactional(readOnly = true)
	public List<Fetch> of(int year, int edition) {
		return this.jdbc.sql("""
				select fetched.office_id, what, account_name, token.label, count(*), min(fetched_at), max(fetched_at),
					(array_agg(address order by fetched.id desc))[1]
				from embargoed_fetch fetched left join api_token token on token.id = fetched.token_id
				where year = :year and edition = :edition
				group by fetched.office_id, what, account_name, token.id order by max(fetched.id) desc""")
			.param("year", year)
			.param("edition", edition)
			.query((row, number) -> new Fetch(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getInt(5), row.getObject(6, OffsetDateTime.class).toInstant(),
					row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8)))
			.list();
	}

}
