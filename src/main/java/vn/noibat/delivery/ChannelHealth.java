package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Since when a channel takes nothing, and how many messages in a row it let fail for good
 * since. However long nothing was sent there in between: it took nothing.
 *
 * @param failingSince null where it took what it was sent last
 */
record ChannelHealth(@Nullable Instant failingSince, int givenUp) {

	static final ChannelHealth GOOD = new ChannelHealth(null, 0);

	private static final int FEWEST = 2;

	/**
	 * How it stands after another failure.
	 * @param last whether that message is not tried again
	 */
	ChannelHealth failed(Instant now, boolean last) {
		return new ChannelHealth((this.failingSince != null) ? this.failingSince : now,
				last ? this.givenUp + 1 : this.givenUp);
	}

	/** Whether it let more than one message fail and took nothing for so long. */
	boolean hasFailedFor(Duration time, Instant now) {
		return this.failingSince != null && this.givenUp >= FEWEST && !this.failingSince.plus(time).isAfter(now);
	}

}
