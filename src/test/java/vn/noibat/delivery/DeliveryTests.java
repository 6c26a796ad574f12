package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.noibat.office.ChannelKind;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTests {

	private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

	private final Delivery delivery = new Delivery(UUID.randomUUID(), "msg_1", "office", Purpose.MESSAGE,
			ChannelKind.WEBHOOK, UUID.randomUUID(), "https://press.example/", NOW);

	@Test
	void isDueAtOnce() {
		assertThat(this.delivery.isDue(NOW)).isTrue();
		assertThat(this.delivery.isDue(NOW.minusSeconds(1))).isFalse();
	}

	@Test
	void isTriedAgainLaterAndThenIsDelivered() {
		tried(Verdict.TRY_AGAIN, NOW);

		assertThat(this.delivery.nextAt()).contains(NOW.plusSeconds(5));
		assertThat(this.delivery.isDue(NOW.plusSeconds(4))).isFalse();
		tried(Verdict.DELIVERED, NOW.plusSeconds(5));
		assertThat(this.delivery.state()).isEqualTo(DeliveryState.DELIVERED);
		assertThat(this.delivery.attempts()).isEqualTo(2);
		assertThat(this.delivery.isDue(NOW.plusSeconds(9))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUSED", "GONE" })
	void isGivenUpWhereTryingDoesNotHelp(Verdict verdict) {
		tried(verdict, NOW);

		assertThat(this.delivery.state()).isEqualTo(DeliveryState.FAILED);
		assertThat(this.delivery.nextAt()).isEmpty();
	}

	@Test
	void isGivenUpAfterItsLastAttempt() {
		Instant now = NOW;
		for (int attempt = 1; attempt < 10; attempt++) {
			tried(Verdict.TRY_AGAIN, now);
			now = this.delivery.nextAt().orElseThrow();
		}
		tried(Verdict.TRY_AGAIN, now);

		assertThat(this.delivery.state()).isEqualTo(DeliveryState.FAILED);
		assertThat(this.delivery.attempts()).isEqualTo(10);
	}

	@Test
	void beginsANewRunWhenItIsSentAgain() {
		tried(Verdict.GONE, NOW);
		this.delivery.sendAgain(NOW.plus(Duration.ofDays(9)));
		tried(Verdict.TRY_AGAIN, NOW.plus(Duration.ofDays(9)));

		assertThat(this.delivery.state()).isEqualTo(DeliveryState.WAITING);
		assertThat(this.delivery.nextAt()).contains(NOW.plus(Duration.ofDays(9)).plusSeconds(5));
		assertThat(this.delivery.attempts()).isEqualTo(2);
	}

	@Test
	void isDeliveredWhereTheReceiverTookItAfterANewerMessageCame() {
		this.delivery.supersede();
		tried(Verdict.DELIVERED, NOW);

		assertThat(this.delivery.state()).as("what happened is what is told").isEqualTo(DeliveryState.DELIVERED);
	}

	@Test
	void staysWithWhatWasDecidedWhileTheReceiverThought() {
		this.delivery.supersede();
		tried(Verdict.TRY_AGAIN, NOW);

		assertThat(this.delivery.state()).isEqualTo(DeliveryState.SUPERSEDED);
		assertThat(this.delivery.nextAt()).isEmpty();
	}

	@Test
	void leavesWhatIsDeliveredAlone() {
		tried(Verdict.DELIVERED, NOW);
		this.delivery.supersede();
		this.delivery.dropped();

		assertThat(this.delivery.state()).isEqualTo(DeliveryState.DELIVERED);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "503, 503", "99, silent", "1000, silent", "-, silent" })
	void tellsTheStatusWhereItIsOne(Integer status, String label) {
		assertThat(outcome(Verdict.TRY_AGAIN, status).label()).isEqualTo(label);
	}

	@Test
	void keepsTheBeginningOfAnAnswer() {
		assertThat(new AttemptOutcome(Verdict.DELIVERED, "answered", 200, Map.of(), "", "x".repeat(5000), Duration.ZERO,
				null)
			.answer()).hasSize(2000);
	}

	private void tried(Verdict verdict, Instant now) {
		this.delivery.tried(outcome(verdict, 500), RetrySchedule.STANDARD, now, 0.5);
	}

	private static AttemptOutcome outcome(Verdict verdict, Integer status) {
		return new AttemptOutcome(verdict, "silent", status, Map.of(), "", "", Duration.ZERO, null);
	}

}
