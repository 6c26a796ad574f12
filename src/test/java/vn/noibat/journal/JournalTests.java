package vn.noibat.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.noibat.journal.BrokenLink.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@DirtiesContext
class JournalTests {

	// Through the trigger it would take a minute.
	private static final String CHAIN_OF_A_HUNDRED_THOUSAND = """
			insert into journal_entry
			with recursive chain(sequence, previous, sha256) as (
				(select sequence, previous_sha256, sha256 from journal_entry order by sequence desc limit 1)
				union all
				select sequence + 1, sha256, journal_sha256(journal_canonical(sequence + 1, '2026-01-01Z', 'system',
					'test-noted', 2024, 'row', '{}', sha256))
				from chain where sequence < 100000 + (select max(sequence) from journal_entry)
			)
			select sequence, '2026-01-01Z', 'system', 'test-noted', 2024, 'row', '{}', previous, sha256 from chain
			where sequence > (select max(sequence) from journal_entry)
			""";

	@Autowired
	private Journal journal;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DataSource application;

	@Autowired
	private Flyway owner;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void beginsWithTheReleaseOfTheRecordsEachOnceByTheSystem() {
		List<JournalEntry> first = this.journal.after(0, 3);

		assertThat(first).extracting(JournalEntry::kind).containsOnly("edition-released");
		assertThat(first).extracting(JournalEntry::person).containsOnly("system");
		assertThat(first).extracting(JournalEntry::subject)
			.containsExactlyInAnyOrder("edition-2022-1", "edition-2023-1", "edition-2024-1");
		assertThat(first).allSatisfy((entry) -> assertThat(entry.detailsByName())
			.isEqualTo(Map.of("number", "1", "sha256", sha256OfEdition(entry.year()))));
		assertThat(this.journal.entries(new JournalQuery(null, null, "edition-released", 1, 10)).total()).isEqualTo(3);
	}

	@Test
	void writesDownWhatWasDoneByWhomAndWhen() {
		JournalHead before = this.journal.head();
		Noted act = new Noted("lan.anh", 2024, "nomination-7", Map.of("note", "Đổi “tiêu đề”\n\u0001"));

		publish(act);

		JournalEntry entry = this.journal.after(before.sequence(), 2).get(0);
		assertThat(entry.sequence()).isEqualTo(before.sequence() + 1);
		assertThat(entry.previousSha256()).isEqualTo(before.sha256());
		assertThat(entry.person()).isEqualTo("lan.anh");
		assertThat(entry.kind()).isEqualTo("test-noted");
		assertThat(entry.year()).isEqualTo(2024);
		assertThat(entry.subject()).isEqualTo("nomination-7");
		assertThat(entry.detailsByName()).isEqualTo(act.details());
		assertThat(Duration.between(entry.occurredAt(), databaseTime())).isBetween(Duration.ZERO,
				Duration.ofSeconds(10));
		assertThat(this.journal.head()).isEqualTo(new JournalHead(entry.sequence(), entry.sha256()));
	}

	@Test
	void hashesTheSameTextAsTheDatabase() {
		publish(new Noted("system", null, "yearless", Map.of("b", "Đ", "a", "\\")));
		long last = this.journal.head().sequence();

		String canonical = this.jdbc.sql("""
				select journal_canonical(sequence, occurred_at, person, kind, year, subject, details, previous_sha256)
				from journal_entry where sequence = ?
				""").param(last).query(String.class).single();

		JournalEntry entry = this.journal.after(last - 1, 1).get(0);
		assertThat(canonical).isEqualTo(entry.canonical());
		assertThat(entry.sha256()).isEqualTo(entry.computedSha256());
	}

	@Test
	void leavesNoEntryOfAnActThatWasRolledBack() {
		JournalHead before = this.journal.head();

		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new Noted("system", null, "undone", Map.of()));
			assertThat(this.journal.head().sequence()).isEqualTo(before.sequence() + 1);
			status.setRollbackOnly();
		});

		assertThat(this.journal.head()).isEqualTo(before);
		publish(new Noted("system", null, "done", Map.of()));
		assertThat(this.journal.after(before.sequence(), 2)).extracting(JournalEntry::sequence, JournalEntry::subject)
			.containsExactly(tuple(before.sequence() + 1, "done"));
	}

	@Test
	void refusesAnActThatCouldBeDoneAndNotBeWrittenDown() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent(new Noted("system", null, "loose", Map.of())));
	}

	@ParameterizedTest
	@CsvSource({ "Lan Anh, subject, 2024", "'', subject, 2024", "system, two words, 2024", "system, '', 2024",
			"system, subject, 24" })
	void refusesAnActWhoseWordsAreNotPlain(String person, String subject, int year) {
		JournalHead before = this.journal.head();

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> publish(new Noted(person, year, subject, Map.of())));
		assertThat(this.journal.head()).isEqualTo(before);
	}

	@Test
	void makesOneChainOfWhatTwoWriteAtOnce() throws Exception {
		long before = this.journal.head().sequence();
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Boolean>> tasks = new ArrayList<>();
			for (String node : List.of("node-a", "node-b")) {
				tasks.add(() -> {
					start.await();
					for (int number = 1; number <= 100; number++) {
						publish(new Noted(node, null, "act-" + number, Map.of()));
					}
					return true;
				});
			}
			for (Future<Boolean> outcome : nodes.invokeAll(tasks)) {
				assertThat(outcome.get()).isTrue();
			}
		}
		finally {
			nodes.shutdownNow();
		}

		assertThat(this.journal.after(before, 300)).extracting(JournalEntry::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 200).boxed().toList());
		for (String node : List.of("node-a", "node-b")) {
			assertThat(this.journal.after(before, 300).stream().filter((entry) -> entry.person().equals(node)))
				.extracting(JournalEntry::subject)
				.containsExactlyElementsOf(
						LongStream.rangeClosed(1, 100).mapToObj((number) -> "act-" + number).toList());
		}
		Verification verification = this.journal.verify();
		assertThat(verification).isEqualTo(new Verification(this.journal.head(), null));
	}

	@Test
	void findsByYearPersonAndKindTheNewestFirst() {
		for (int number = 1; number <= 5; number++) {
			publish(new Noted("minh", 2031, "page-" + number, Map.of()));
		}
		publish(new Noted("minh", 2032, "other-year", Map.of()));
		publish(new Noted("system", 2031, "other-person", Map.of()));

		JournalPage second = this.journal.entries(new JournalQuery(2031, "minh", "test-noted", 2, 2));

		assertThat(second.total()).isEqualTo(5);
		assertThat(second.entries()).extracting(JournalEntry::subject).containsExactly("page-3", "page-2");
		assertThat(this.journal.entries(new JournalQuery(2031, "minh", "test-other", 1, 2)).entries()).isEmpty();
		assertThat(this.journal.entries(JournalQuery.newest(1)).entries()).extracting(JournalEntry::subject)
			.containsExactly("other-person");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update journal_entry set person = 'someone'", "delete from journal_entry",
			"truncate journal_entry", "update journal_entry set person = 'someone' where false",
			"insert into journal_entry (person, kind, subject, details) values ('a', 'b', 'c', '{}') "
					+ "on conflict (sequence) do update set person = 'someone'" })
	void isNeverChangedByTheApplicationNorByTheOwner(String change) throws SQLException {
		assertThat(refusal(this.application, change)).isEqualTo("42501");
		assertThat(refusal(owner(), change)).isEqualTo("23001");
	}

	@Test
	void leavesPlaceTimeAndHashToTheDatabase() throws SQLException {
		assertThat(refusal(this.application, "insert into journal_entry (person, kind, subject, details, occurred_at) "
				+ "values ('system', 'test-noted', 'forged', '{}', '2020-01-01')"))
			.isEqualTo("42501");
		asOwnerRolledBack((sql, journal) -> {
			sql.sql("insert into journal_entry values (1, '2020-01-01', 'system', 'test-noted', 2024, 'forged', '{}', "
					+ "'', '')")
				.update();

			assertThat(journal.head().sequence()).isEqualTo(this.journal.head().sequence() + 1);
			assertThat(journal.after(journal.head().sequence() - 1, 1).get(0).occurredAt())
				.isAfter(Instant.parse("2026-01-01T00:00:00Z"));
			assertThat(journal.verify().isWhole()).isTrue();
		});
	}

	@Test
	void showsWhatAnOwnerDidWhoPutTheGuardsAside() throws SQLException {
		String unguarded = "alter table journal_entry disable trigger user";
		JournalHead kept = this.journal.head();

		asOwnerRolledBack((sql, journal) -> {
			sql.sql(unguarded).update();
			sql.sql("delete from journal_entry where sequence = 2").update();
			assertThat(journal.verify().firstBreak()).isEqualTo(new BrokenLink(2, Fault.SEQUENCE));
		});
		asOwnerRolledBack((sql, journal) -> {
			sql.sql(unguarded).update();
			sql.sql("alter table journal_entry drop constraint hash_is_of_the_entry").update();
			sql.sql("update journal_entry set person = 'someone' where sequence = 3").update();
			assertThat(journal.verify().firstBreak()).isEqualTo(new BrokenLink(3, Fault.HASH));
		});
		asOwnerRolledBack((sql, journal) -> {
			sql.sql(unguarded).update();
			sql.sql("delete from journal_entry where sequence = ?").param(kept.sequence()).update();
			assertThat(journal.verify().isWhole()).isTrue();
			assertThat(journal.verify(List.of(kept)).firstBreak())
				.isEqualTo(new BrokenLink(kept.sequence(), Fault.HEAD));
		});
	}

	@Test
	void walksAHundredThousandEntriesWithinTenSeconds() throws SQLException {
		asOwnerRolledBack((sql, journal) -> {
			long before = journal.head().sequence();
			sql.sql("alter table journal_entry disable trigger journal_appends").update();
			sql.sql(CHAIN_OF_A_HUNDRED_THOUSAND).update();

			long start = System.nanoTime();
			Verification verification = journal.verify();

			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
			assertThat(verification.firstBreak()).isNull();
			assertThat(verification.head().sequence()).isEqualTo(before + 100_000);
		});
	}

	private void publish(Act act) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(act));
	}

	private String sha256OfEdition(int year) {
		return this.jdbc.sql("select sha256 from edition where year = ? and number = 1")
			.param(year)
			.query(String.class)
			.single();
	}

	private Instant databaseTime() {
		return this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

	private DataSource owner() {
		return this.owner.getConfiguration().getDataSource();
	}

	private static String refusal(DataSource database, String change) throws SQLException {
		try (Connection connection = database.getConnection()) {
			connection.createStatement().execute(change);
			return "";
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

	private void asOwnerRolledBack(Tampering tampering) throws SQLException {
		try (Connection connection = owner().getConnection()) {
			connection.setAutoCommit(false);
			JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			try {
				tampering.with(sql, new Journal(new JournalEntries(sql)));
			}
			finally {
				connection.rollback();
			}
		}
	}

	/**
	 * What an owner does in a transaction that is then rolled back.
	 */
	private interface Tampering {

		void with(JdbcClient sql, Journal journal);

	}

	/**
	 * An act of these tests.
	 */
	private record Noted(String person, @Nullable Integer year, String subject,
			Map<String, String> details) implements Act {

		@Override
		public String kind() {
			return "test-noted";
		}

	}

}
