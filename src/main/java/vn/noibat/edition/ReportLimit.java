package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.noibat.text.Dates;

/**
 * How many reports one address, and all together, may send; counted in the database for
 * all nodes, addresses only as hashes with a salt that lives for a day.
 */
@Component
class ReportLimit {

	private static final int SALT_BYTES = 32;

	private static final int BATCH = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final BucketConfiguration perAddress;

	private final BucketConfiguration overall;

	/**
	 * Makes the limit.
	 * @param perAddress reports an hour from one address
	 * @param overall reports an hour from all
	 */
	ReportLimit(DataSource dataSource, JdbcClient jdbc, Clock clock,
			@Value("${noibat.reports.per-address:6}") int perAddress,
			@Value("${noibat.reports.overall:200}") int overall) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("report_bucket")
			.clientClock(new ClockTime(clock))
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
		this.jdbc = jdbc;
		this.clock = clock;
		this.perAddress = hourly(perAddress);
		this.overall = hourly(overall);
	}

	/**
	 * Takes a report from an address.
	 * @return how long to wait for the next, when there was none to take
	 */
	Optional<Duration> take(String address) {
		// The address first: whom it turns away costs the others nothing.
		return Stream.of(hash(address), "overall")
			.map((key) -> this.buckets.getProxy(key, () -> key.equals("overall") ? this.overall : this.perAddress)
				.tryConsumeAndReturnRemaining(1))
			.filter((probe) -> !probe.isConsumed())
			.findFirst()
			.map(ConsumptionProbe::getNanosToWaitForRefill)
			.map(Duration::ofNanos);
	}

	@Scheduled(initialDelay = 13, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void prune() {
		this.jdbc.sql("delete from report_salt where day < ?").param(today()).update();
		int removed = this.buckets.removeExpired(BATCH);
		while (removed == BATCH) {
			removed = this.buckets.removeExpired(BATCH);
		}
	}

	private String hash(String address) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update(salt());
			return HexFormat.of().formatHex(sha256.digest(address.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// The first of the day to ask makes it, on whichever node.
	private byte[] salt() {
		LocalDate today = today();
		byte[] fresh = new byte[SALT_BYTES];
		new SecureRandom().nextBytes(fresh);
		this.jdbc.sql("insert into report_salt (day, salt) values (?, ?) on conflict do nothing")
			.params(today, fresh)
			.update();
		return this.jdbc.sql("select salt from report_salt where day = ?").param(today).query(byte[].class).single();
	}

	private LocalDate today() {
		Instant now = this.clock.instant();
		return now.atZone(Dates.ZONE).toLocalDate();
	}

	private static BucketConfiguration hourly(int reports) {
		return BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(reports).refillGreedy(reports, Duration.ofHours(1)))
			.build();
	}

	/** The database's time for the buckets. */
	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return TimeUnit.MILLISECONDS.toNanos(this.clock.millis());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
