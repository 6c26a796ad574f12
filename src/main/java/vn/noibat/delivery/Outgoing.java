package vn.noibat.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;
import vn.noibat.office.PressOffice;

/**
 * A message about to go out on one of its ways.
 *
 * @param body what webhooks are posted
 * @param secrets with which a webhook is signed, newest first; none for mail
 * @param token of the link by which the office answers a mail, or confirms its mailbox;
 * null where neither is asked for
 */
record Outgoing(UUID deliveryId, UUID channelId, Purpose purpose, ChannelKind channel, String address,
		PressMessage message, PressOffice office, String body, List<String> secrets, @Nullable String token,
		Instant at) {

	/** The same, to be signed. */
	Outgoing signedWith(List<String> keys) {
		return new Outgoing(this.deliveryId, this.channelId, this.purpose, this.channel, this.address, this.message,
				this.office, this.body, keys, this.token, this.at);
	}

}
