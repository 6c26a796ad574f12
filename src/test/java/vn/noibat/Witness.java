package vn.noibat;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sees in the tables and in the journal what was really done.
 */
final class Witness {

	private final Journal journal;

	private final JdbcClient jdbc;

	private long seen;

	Witness(ApplicationContext node) {
		this.journal = node.getBean(Journal.class);
		this.jdbc = node.getBean(JdbcClient.class);
		lookAway();
	}

	/** What was written down until now is none of the next question. */
	void lookAway() {
		this.seen = this.journal.head().sequence();
	}

	/**
	 * Checks what was written down since the witness looked away, and looks away.
	 * @param acts the account and the kind of each entry in their order, such as
	 * {@code editor highlight-revised}
	 */
	void sawOnly(String... acts) {
		List<JournalEntry> entries = this.journal.after(this.seen, 1000);
		assertThat(entries).as("journal")
			.extracting((entry) -> entry.person() + " " + entry.kind())
			.containsExactly(acts);
		lookAway();
	}

	int count(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(Integer.class).single();
	}

	String text(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(String.class).single();
	}

	List<String> texts(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(String.class).list();
	}

	/** Checks that the whole journal is one unbroken chain. */
	void sawOneChain() {
		assertThat(this.journal.verify().isWhole()).as("the journal is whole").isTrue();
		assertThat(count("select count(*) from journal_entry")).as("the journal has no gap")
			.isEqualTo((int) this.journal.head().sequence());
	}

}
