package vn.noibat.delivery;

import vn.noibat.office.ChannelKind;

/**
 * A way of sending.
 */
interface Sender {

	ChannelKind kind();

	/** Sends a message and says what came of it; outside of any transaction. */
	AttemptOutcome send(Outgoing outgoing);

}
