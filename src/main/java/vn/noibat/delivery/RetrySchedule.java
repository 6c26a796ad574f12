package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;

/**
 * When a message that was not taken is tried again: as Standard Webhooks 1.0.0 has it,
 * and in minutes where it is urgent. What is urgent is given up no sooner than the rest:
 * a server that is down over a weekend gets on Monday what was corrected on Friday.
 */
enum RetrySchedule {

	/** Standard Webhooks' own: ten attempts over three days. */
	STANDARD(List.of(seconds(5), minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20),
			hours(24)), null),

	VERY_URGENT(List.of(seconds(5), minutes(1), minutes(5), minutes(15), minutes(30)), hours(1)),

	MOST_URGENT(List.of(seconds(5), seconds(30), minutes(1), minutes(2), minutes(5), minutes(10)), minutes(30));

	private static final double JITTER = 0.2;

	private static final Duration LONGEST_WAIT = hours(24);

	private static final Duration END = hours(96);

	private final List<Duration> waits;

	private final @Nullable Duration then;

	RetrySchedule(List<Duration> waits, @Nullable Duration then) {
		this.waits = waits;
		this.then = then;
	}

	static RetrySchedule of(Urgency urgency) {
		return switch (urgency) {
			case NORMAL, URGENT -> STANDARD;
			case VERY_URGENT -> VERY_URGENT;
			case MOST_URGENT -> MOST_URGENT;
		};
	}

	/**
	 * The next attempt; none when it was tried for long enough.
	 * @param attempts made since, at least one
	 * @param since the first of them was due
	 * @param retryAfter what the receiver asked for; it only ever makes the wait longer,
	 * and never longer than until a last attempt at the end of the time
	 * @param chance from 0 to 1, so that not all who wait come back at once
	 */
	Optional<Instant> next(int attempts, Instant since, Instant now, @Nullable Duration retryAfter, double chance) {
		Duration wait = (attempts <= this.waits.size()) ? this.waits.get(attempts - 1) : this.then;
		if (wait == null) {
			return Optional.empty();
		}
		double factor = 1 + JITTER * (2 * chance - 1);
		Duration jittered = Duration.ofMillis(Math.round(wait.toMillis() * factor));
		Instant next = now.plus(jittered);
		Instant last = since.plus(END);
		if (next.isAfter(last)) {
			return Optional.empty();
		}
		if (retryAfter != null && retryAfter.compareTo(jittered) > 0) {
			next = now.plus((retryAfter.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : retryAfter);
		}
		return Optional.of(next.isAfter(last) ? last : next);
	}

	private static Duration seconds(long seconds) {
		return Duration.ofSeconds(seconds);
	}

	private static Duration minutes(long minutes) {
		return Duration.ofMinutes(minutes);
	}

	private static Duration hours(long hours) {
		return Duration.ofHours(hours);
	}

}
