package vn.noibat.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try a password or a code: for one name, whether it exists or
 * not, and from one address; counted in the database, so that a second node gives no
 * second chance.
 */
@Component
class Throttle {

	private static final int BATCH = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	private final BucketConfiguration perName;

	private final BucketConfiguration perAddress;

	/**
	 * Makes the throttle.
	 * @param perName how many attempts one name has at once; one comes back each minute
	 * @param perAddress how many attempts one address has at once; ten come back each
	 * minute, as a whole office may stand behind one
	 */
	Throttle(DataSource dataSource, Clock clock, @Value("${noibat.sign-in.attempts-per-name:10}") int perName,
			@Value("${noibat.sign-in.attempts-per-address:100}") int perAddress) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("attempt_bucket")
			.clientClock(new ClockTime(clock))
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
		this.perName = configuration(perName, 1);
		this.perAddress = configuration(perAddress, 10);
	}

	/**
	 * Takes an attempt.
	 * @return how long to wait for the next, when there was none to take
	 */
	Optional<Duration> attempt(String name, String address) {
		long nanos = Stream.of(byAddress(address), byName(name))
			.map((bucket) -> bucket.tryConsumeAndReturnRemaining(1))
			.filter((probe) -> !probe.isConsumed())
			.mapToLong(ConsumptionProbe::getNanosToWaitForRefill)
			.max()
			.orElse(0);
		return (nanos > 0) ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
	}

	/** Gives back the attempt of whoever was right. */
	void forgive(String name, String address) {
		byName(name).addTokens(1);
		byAddress(address).addTokens(1);
	}

	@Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void prune() {
		int removed = this.buckets.removeExpired(BATCH);
		while (removed == BATCH) {
			removed = this.buckets.removeExpired(BATCH);
		}
	}

	private Bucket byName(String name) {
		return this.buckets.getProxy(hash("name " + name), () -> this.perName);
	}

	private Bucket byAddress(String address) {
		return this.buckets.getProxy(hash("address " + address), () -> this.perAddress);
	}

	private static BucketConfiguration configuration(int capacity, int perMinute) {
		return BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(perMinute, Duration.ofMinutes(1)))
			.build();
	}

	private static String hash(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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
