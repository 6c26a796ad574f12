package vn.noibat.office;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A channel as its office's pages tell of it.
 *
 * @param offReason why it is off; null while it is on
 * @param offAt since when it is off; null while it is on
 * @param secretMadeAt when the newest secret of a webhook was made; null for mail
 * @param formerSecretEndsAt until when the secret before is valid too; null when it is
 * not
 */
public record Subscription(UUID id, ChannelKind kind, String address, boolean on, @Nullable OffReason offReason,
		@Nullable Instant offAt, @Nullable Instant secretMadeAt, @Nullable Instant formerSecretEndsAt) {
}
