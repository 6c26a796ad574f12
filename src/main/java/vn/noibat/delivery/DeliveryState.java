package vn.noibat.delivery;

import java.util.Locale;

/**
 * How far a message is on one of its ways.
 */
public enum DeliveryState {

	/** It is still to be sent, or to be fetched. */
	WAITING,

	DELIVERED,

	/** It was refused, or tried for as long as it makes sense. */
	FAILED,

	/** The channel is off. */
	OFF,

	/** A newer message took its place before it got through. */
	SUPERSEDED;

	/** The word for it in addresses, messages and style sheets. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
