package vn.noibat.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DatabaseClockTests {

	private static final String DATABASE = TestDatabase.newName();

	@BeforeAll
	static void makeADatabaseThatIsTwoHoursAhead() {
		TestDatabase.server().create(DATABASE);
		TestDatabase.server().inDatabase(DATABASE, (statement) -> {
			statement.execute("create schema ahead");
			statement.execute("create function ahead.clock_timestamp() returns timestamptz language sql "
					+ "return pg_catalog.clock_timestamp() + interval '2 hours'");
			statement.execute("grant usage on schema ahead to " + EmbeddedDatabase.APPLICATION);
		});
	}

	@Test
	void followsTheDatabaseAndNotTheMachine() {
		DatabaseClock clock = new DatabaseClock(database("ahead,pg_catalog"));
		assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofHours(2)), within(1, ChronoUnit.SECONDS));
		assertThat(clock.offset()).isCloseTo(Duration.ofHours(2), Duration.ofSeconds(1));
		assertThat(new DatabaseClock(database("pg_catalog")).offset()).isCloseTo(Duration.ZERO, Duration.ofSeconds(1));
	}

	@Test
	void readsTheTimeAgain() {
		ChangingDataSource source = new ChangingDataSource(database("pg_catalog"));
		DatabaseClock clock = new DatabaseClock(source);
		Clock inUtc = clock.withZone(ZoneOffset.UTC);
		source.current = database("ahead,pg_catalog");
		clock.follow();
		assertThat(clock.offset()).isCloseTo(Duration.ofHours(2), Duration.ofSeconds(1));
		assertThat(inUtc.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
	}

	@Test
	void goesOnWhileTheDatabaseIsAway() {
		ChangingDataSource source = new ChangingDataSource(database("ahead,pg_catalog"));
		DatabaseClock clock = new DatabaseClock(source);
		source.current = new DriverManagerDataSource(TestDatabase.server().urlOf("nowhere"),
				EmbeddedDatabase.APPLICATION, TestDatabase.server().passwords().application());
		Instant before = clock.instant();
		clock.follow();
		assertThat(clock.instant()).isAfter(before).isCloseTo(before, within(10, ChronoUnit.SECONDS));
	}

	@Test
	void keepsTheTimeOfVietnam() {
		assertThat(new DatabaseClock(database("pg_catalog")).getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
	}

	private static DataSource database(String searchPath) {
		return new DriverManagerDataSource(
				TestDatabase.server().urlOf(DATABASE) + "?options=-c%20search_path=" + searchPath,
				EmbeddedDatabase.APPLICATION, TestDatabase.server().passwords().application());
	}

	/**
	 * A database that is another one from now on.
	 */
	private static final class ChangingDataSource extends AbstractDataSource {

		private DataSource current;

		private ChangingDataSource(DataSource first) {
			this.current = first;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.current.getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return this.current.getConnection(username, password);
		}

	}

}
