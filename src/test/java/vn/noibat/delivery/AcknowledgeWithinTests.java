package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.document.Urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AcknowledgeWithinTests {

	private static final AcknowledgeWithin within = new AcknowledgeWithin(Duration.ofMinutes(30), Duration.ofHours(2),
			Duration.ofHours(8), 2);

	@ParameterizedTest
	@CsvSource({ "MOST_URGENT, 2026-01-05T16:50:00+07:00, 2026-01-05T17:20:00+07:00",
			"VERY_URGENT, 2026-01-05T16:50:00+07:00, 2026-01-05T18:50:00+07:00",
			"URGENT, 2026-01-05T16:50:00+07:00, 2026-01-06T00:50:00+07:00",
			// A Monday, a Thursday, a Friday late at night, a Saturday, a Sunday.
			"NORMAL, 2026-01-05T08:00:00+07:00, 2026-01-07T17:00:00+07:00",
			"NORMAL, 2026-01-08T23:30:00+07:00, 2026-01-12T17:00:00+07:00",
			"NORMAL, 2026-01-09T23:30:00+07:00, 2026-01-13T17:00:00+07:00",
			"NORMAL, 2026-01-10T08:00:00+07:00, 2026-01-13T17:00:00+07:00",
			"NORMAL, 2026-01-11T08:00:00+07:00, 2026-01-13T17:00:00+07:00" })
	void setsTheClockByTheUrgency(Urgency urgency, OffsetDateTime sent, OffsetDateTime deadline) {
		assertThat(within.deadline(urgency, sent.toInstant())).isEqualTo(deadline.toInstant());
	}

	@Test
	void remindsAtHalfOfTheTime() {
		Instant sent = Instant.parse("2026-01-05T01:00:00Z");

		assertThat(AcknowledgeWithin.half(Urgency.MOST_URGENT, sent, within.deadline(Urgency.MOST_URGENT, sent)))
			.isEqualTo(sent.plus(Duration.ofMinutes(15)));
	}

	@ParameterizedTest
	@CsvSource({
			// On a Friday at 16:00, half of it is on Sunday; on a Monday, in the night.
			"2026-01-09T16:00:00+07:00, 2026-01-12T08:00:00+07:00",
			"2026-01-05T20:00:00+07:00, 2026-01-07T08:00:00+07:00" })
	void remindsOfWhatIsNotUrgentWhileSomebodyIsAtWork(OffsetDateTime sent, OffsetDateTime reminded) {
		assertThat(AcknowledgeWithin.half(Urgency.NORMAL, sent.toInstant(),
				within.deadline(Urgency.NORMAL, sent.toInstant())))
			.isEqualTo(reminded.toInstant());
	}

	@Test
	void leavesNobodyWithoutTime() {
		assertThatThrownBy(() -> new AcknowledgeWithin(Duration.ZERO, Duration.ofHours(2), Duration.ofHours(8), 2))
			.isInstanceOf(IllegalArgumentException.class);
	}

}
