package vn.noibat.delivery;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A way of a message to an office, as pages show it.
 *
 * @param tone of the state, as style sheets know it
 * @param repeatable whether it may be sent again
 */
record WayRow(String id, String purpose, String channel, String address, String state, String tone, int attempts,
		@Nullable String nextAt, @Nullable String deliveredAt, @Nullable String lastOutcome, boolean repeatable) {

	static WayRow of(DeliveryStanding way, boolean repeatable) {
		String tone = switch (way.state()) {
			case DELIVERED -> "good";
			case WAITING -> "now";
			case FAILED, OFF -> "bad";
			case SUPERSEDED -> "none";
		};
		return new WayRow(way.id().toString(), way.purpose().code(), way.channel().name().toLowerCase(Locale.ROOT),
				way.address(), state(way), tone, way.attempts(),
				(way.nextAt() != null) ? Dates.moment(way.nextAt(), Language.VI) : null,
				(way.deliveredAt() != null) ? Dates.moment(way.deliveredAt(), Language.VI) : null, way.lastOutcome(),
				repeatable && way.channel() != ChannelKind.QUEUE);
	}

	// Nobody sends to the queue: it waits until the office fetches.
	private static String state(DeliveryStanding way) {
		return (way.channel() == ChannelKind.QUEUE && way.state() == DeliveryState.WAITING) ? "queued"
				: way.state().code();
	}

}
