package vn.noibat.office;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A channel as a page lists it.
 *
 * @param kind key of the name of its kind
 * @param offReason key of why it is off; null while it is on
 * @param offAt since when it is off
 * @param secretMadeAt when the newest secret was made
 * @param formerSecretEndsAt until when the one before is valid too
 */
public record ChannelRow(UUID id, String kind, boolean webhook, String address, boolean on, @Nullable String offReason,
		@Nullable String offAt, @Nullable String secretMadeAt, @Nullable String formerSecretEndsAt) {

	public static ChannelRow of(Subscription channel, Language language) {
		OffReason reason = channel.offReason();
		return new ChannelRow(channel.id(), key(channel.kind()), channel.kind() == ChannelKind.WEBHOOK,
				channel.address(), channel.on(), (reason != null) ? "office.off." + word(reason) : null,
				moment(channel.offAt(), language), moment(channel.secretMadeAt(), language),
				moment(channel.formerSecretEndsAt(), language));
	}

	/** Whether nobody who reads the mailbox has confirmed it. */
	public boolean unconfirmed() {
		return "office.off.unconfirmed".equals(this.offReason);
	}

	/** Key of the name of a kind. */
	static String key(ChannelKind kind) {
		return "office.channel." + word(kind);
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String moment(@Nullable Instant instant, Language language) {
		return (instant != null) ? Dates.moment(instant, language) : null;
	}

}
