package vn.noibat.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;

/**
 * How a message stands on one of its ways to an office.
 *
 * @param address of the web or of mail; empty for the queue
 * @param nextAt when it is tried next
 * @param lastOutcome the status of the last answer, or what happened instead of one
 */
public record DeliveryStanding(UUID id, String messageId, String officeId, Purpose purpose, ChannelKind channel,
		String address, DeliveryState state, int attempts, @Nullable Instant nextAt, @Nullable Instant deliveredAt,
		@Nullable String lastOutcome, Instant madeAt) {
}
