package vn.noibat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The time of the database, so that every node of an installation has the same.
 */
class DatabaseClock extends Clock {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Logger logger = LoggerFactory.getLogger(DatabaseClock.class);

	private final DataSource dataSource;

	private final AtomicReference<Reading> lastReading;

	private final ZoneId zone;

	/**
	 * Reads the database's time once, and fails if there is none to be had.
	 */
	DatabaseClock(DataSource dataSource) {
		this.dataSource = dataSource;
		this.zone = VIETNAM;
		try {
			this.lastReading = new AtomicReference<>(read());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DatabaseClock(DatabaseClock other, ZoneId zone) {
		this.dataSource = other.dataSource;
		this.lastReading = other.lastReading;
		this.zone = zone;
	}

	@Override
	public Instant instant() {
		return this.lastReading.get().at(System.nanoTime());
	}

	/**
	 * How far the database's time is ahead of this machine's; negative if it is behind.
	 */
	Duration offset() {
		return Duration.between(Clock.systemUTC().instant(), instant());
	}

	/**
	 * Reads the database's time again; while there is none to be had, the last reading
	 * goes on.
	 */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void follow() {
		try {
			this.lastReading.set(read());
		}
		catch (SQLException ex) {
			logger.warn("The database's time cannot be read, the last reading goes on: {}", ex.getMessage());
		}
	}

	private Reading read() throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			long before = System.nanoTime();
			try (ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
				answer.next();
				Instant time = answer.getObject(1, OffsetDateTime.class).toInstant();
				return new Reading(time, before + (System.nanoTime() - before) / 2);
			}
		}
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DatabaseClock(this, other);
	}

	/**
	 * The database's time at a moment of this machine's monotonic clock, which nobody can
	 * set.
	 */
	private record Reading(Instant time, long nanoTime) {

		Instant at(long now) {
			return this.time.plusNanos(now - this.nanoTime);
		}

	}

}
