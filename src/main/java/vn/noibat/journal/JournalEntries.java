package vn.noibat.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal's rows: appended and read. The database gives them their place, time and
 * hash.
 */
@Repository
class JournalEntries {

	private static final String MATCHING = """
			from journal_entry
			where (cast(:year as int) is null or year = :year)
				and (cast(:person as text) is null or person = :person)
				and (cast(:kind as text) is null or kind = :kind)
			""";

	private final JdbcClient jdbc;

	JournalEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void append(Act act) {
		this.jdbc.sql("""
				insert into journal_entry (person, kind, year, subject, details)
				values (:person, :kind, :year, :subject, :details)
				""")
			.param("person", act.person())
			.param("kind", act.kind())
			.param("year", act.year())
			.param("subject", act.subject())
			.param("details", Details.write(act.details()))
			.update();
	}

	void hold() {
		this.jdbc.sql("""
				with patience as materialized (select set_config('lock_timeout', '7s', true))
				select cast(pg_advisory_xact_lock(hashtext('journal_entry'), 1) as text) from patience
				""").query((row, number) -> true).single();
	}

	JournalHead head() {
		return this.jdbc.sql("select sequence, sha256 from journal_entry order by sequence desc limit 1")
			.query((row, number) -> new JournalHead(row.getLong(1), row.getString(2)))
			.optional()
			.orElse(JournalHead.EMPTY);
	}

	List<JournalEntry> after(long sequence, int limit) {
		return this.jdbc.sql("select * from journal_entry where sequence > ? order by sequence limit ?")
			.params(sequence, limit)
			.query(JournalEntries::read)
			.list();
	}

	List<String> kinds() {
		return this.jdbc.sql("select distinct kind from journal_entry order by kind").query(String.class).list();
	}

	JournalPage find(JournalQuery query) {
		long total = matching("select count(*) " + MATCHING, query).query(Long.class).single();
		List<JournalEntry> found = matching(
				"select * " + MATCHING + " order by sequence desc limit :size offset :offset", query)
			.param("size", query.size())
			.param("offset", (long) (query.page() - 1) * query.size())
			.query(JournalEntries::read)
			.list();
		return new JournalPage(query, total, found);
	}

	private JdbcClient.StatementSpec matching(String sql, JournalQuery query) {
		return this.jdbc.sql(sql)
			.param("year", query.year())
			.param("person", query.person())
			.param("kind", query.kind());
	}

	private static JournalEntry read(ResultSet row, int number) throws SQLException {
		return new JournalEntry(row.getLong("sequence"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getString("person"), row.getString("kind"), row.getObject("year", Integer.class),
				row.getString("subject"), row.getString("details"), row.getString("previous_sha256"),
				row.getString("sha256"));
	}

}
