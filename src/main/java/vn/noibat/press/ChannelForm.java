package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;

/**
 * A channel to be added, as it was typed.
 */
record ChannelForm(@Nullable String kind, @Nullable String address) {

	/** Mail unless a webhook was chosen: the queue needs no channel. */
	ChannelKind typedKind() {
		return "WEBHOOK".equals(this.kind) ? ChannelKind.WEBHOOK : ChannelKind.EMAIL;
	}

	String typedAddress() {
		return (this.address != null) ? this.address.strip() : "";
	}

}
