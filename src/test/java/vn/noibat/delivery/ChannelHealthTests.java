package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelHealthTests {

	private static final Duration FIVE_DAYS = Duration.ofDays(5);

	private static final Instant START = Instant.parse("2026-01-01T01:00:00Z");

	@Test
	void isGivenUpAfterTwoMessagesHoweverFarApart() {
		ChannelHealth health = ChannelHealth.GOOD.failed(START, false).failed(at(3), true).failed(at(40), false);

		assertThat(health).isEqualTo(new ChannelHealth(START, 1));
		assertThat(health.hasFailedFor(FIVE_DAYS, at(40))).as("the second may get through").isFalse();
		assertThat(health.failed(at(43), true).hasFailedFor(FIVE_DAYS, at(43))).isTrue();
	}

	@Test
	void isNotGivenUpForMessagesThatFailedInAFewDays() {
		ChannelHealth health = ChannelHealth.GOOD.failed(START, true).failed(at(1), true);

		assertThat(health.hasFailedFor(FIVE_DAYS, at(5).minusSeconds(1))).isFalse();
		assertThat(health.failed(at(5), true).hasFailedFor(FIVE_DAYS, at(5))).isTrue();
	}

	private static Instant at(int day) {
		return START.plus(Duration.ofDays(day));
	}

}
