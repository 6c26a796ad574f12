package vn.noibat.press;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.delivery.DeliveryStanding;
import vn.noibat.delivery.DeliveryState;
import vn.noibat.delivery.PressMessage;
import vn.noibat.office.ChannelKind;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A delivery as the pages of a press office list it.
 *
 * @param kind of the message, as the end of the key of its name; so channel, purpose and
 * state
 * @param tone of the state
 */
record DeliveryRow(UUID id, String messageId, String title, String kind, String channel, String purpose, String address,
		String state, String tone, int attempts, String madeAt, @Nullable String nextAt, @Nullable String deliveredAt,
		@Nullable String lastOutcome) {

	static DeliveryRow of(DeliveryStanding delivery, PressMessage message, Language language) {
		String number = message.letter().number();
		return new DeliveryRow(delivery.id(), message.id(), (number != null) ? number : message.letter().subject(),
				word(message.kind()), word(delivery.channel()), delivery.purpose().code(), delivery.address(),
				state(delivery), switch (delivery.state()) {
					case WAITING -> "now";
					case DELIVERED -> "good";
					case FAILED, OFF -> "bad";
					case SUPERSEDED -> "none";
				}, delivery.attempts(), Dates.moment(delivery.madeAt(), language), moment(delivery.nextAt(), language),
				moment(delivery.deliveredAt(), language), delivery.lastOutcome());
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static @Nullable String moment(@Nullable Instant instant, Language language) {
		return (instant != null) ? Dates.moment(instant, language) : null;
	}

	// Nobody sends to the queue: it waits until the office fetches.
	private static String state(DeliveryStanding delivery) {
		return (delivery.channel() == ChannelKind.QUEUE && delivery.state() == DeliveryState.WAITING) ? "queued"
				: delivery.state().code();
	}

}
