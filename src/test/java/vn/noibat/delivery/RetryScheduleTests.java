package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.noibat.document.Urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RetryScheduleTests {

	private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

	@Test
	void keepsTheScheduleOfStandardWebhooks() {
		assertThat(waits(RetrySchedule.STANDARD, 0.5)).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5),
				Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
				Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
		assertThat(waits(RetrySchedule.STANDARD, 0.5).stream().reduce(Duration.ZERO, Duration::plus))
			.isEqualTo(Duration.parse("PT75H35M5S"));
	}

	@Test
	void triesWhatIsMostUrgentInMinutes() {
		assertThat(waits(RetrySchedule.MOST_URGENT, 0.5)).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(30),
				Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10),
				Duration.ofMinutes(30), Duration.ofMinutes(30));
	}

	@ParameterizedTest
	@EnumSource(names = { "VERY_URGENT", "MOST_URGENT" })
	void givesNothingThatIsUrgentUpBeforeWhatIsNot(RetrySchedule schedule) {
		assertThat(waits(schedule, 0.5).stream().reduce(Duration.ZERO, Duration::plus))
			.as("from a Friday evening to the Tuesday after")
			.isBetween(Duration.ofHours(95), Duration.ofHours(96));
	}

	@Test
	void triesWhatIsVeryUrgentEveryHour() {
		assertThat(waits(RetrySchedule.VERY_URGENT, 0.5)).startsWith(Duration.ofSeconds(5), Duration.ofMinutes(1),
				Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1),
				Duration.ofHours(1));
	}

	@ParameterizedTest
	@EnumSource(RetrySchedule.class)
	void keepsWithinTwentyPerCentOfItsTimes(RetrySchedule schedule) {
		List<Duration> middle = waits(schedule, 0.5);
		for (double chance : new double[] { 0, 0.1, 0.9, 1 }) {
			List<Duration> waits = waits(schedule, chance);
			for (int place = 0; place < Math.min(middle.size(), waits.size()); place++) {
				assertThat((double) waits.get(place).toMillis()).isCloseTo(middle.get(place).toMillis(),
						within(middle.get(place).toMillis() * 0.2 + 1));
			}
		}
		assertThat(waits(schedule, 0).get(0)).isEqualTo(Duration.ofSeconds(4));
		assertThat(waits(schedule, 1).get(0)).isEqualTo(Duration.ofSeconds(6));
	}

	@Test
	void waitsAsLongAsTheReceiverAsksButNotForEver() {
		RetrySchedule schedule = RetrySchedule.of(Urgency.NORMAL);

		assertThat(schedule.next(1, START, START, Duration.ofMinutes(7), 0.5))
			.contains(START.plus(Duration.ofMinutes(7)));
		assertThat(schedule.next(1, START, START, Duration.ofSeconds(1), 0.5)).as("never sooner")
			.contains(START.plus(Duration.ofSeconds(5)));
		assertThat(schedule.next(1, START, START, Duration.ofDays(999), 0.5)).contains(START.plus(Duration.ofDays(1)));
	}

	@Test
	void triesOnceMoreAtTheEndWhereTheReceiverAsksForLongerThanThat() {
		RetrySchedule schedule = RetrySchedule.of(Urgency.MOST_URGENT);
		Instant late = START.plus(Duration.ofHours(92));
		Instant end = START.plus(Duration.ofHours(96));

		assertThat(schedule.next(40, START, late, Duration.ofHours(24), 0.5)).contains(end);
		assertThat(schedule.next(41, START, end, Duration.ofHours(24), 0.5)).isEmpty();
	}

	private static List<Duration> waits(RetrySchedule schedule, double chance) {
		List<Duration> waits = new ArrayList<>();
		Instant now = START;
		while (true) {
			Optional<Instant> next = schedule.next(waits.size() + 1, START, now, null, chance);
			if (next.isEmpty()) {
				return waits;
			}
			waits.add(Duration.between(now, next.get()));
			now = next.get();
		}
	}

}
