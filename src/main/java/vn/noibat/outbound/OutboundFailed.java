package vn.noibat.outbound;

import java.time.Duration;

/**
 * A call that was not answered. To whoever named the address, one that nobody answers at
 * and one that is never called are the same.
 */
public class OutboundFailed extends Exception {

	private final OutboundFailure failure;

	private final transient Duration took;

	OutboundFailed(OutboundFailure failure, Duration took, Throwable cause) {
		super(failure.name(), cause);
		this.failure = failure;
		this.took = took;
	}

	public OutboundFailure failure() {
		return this.failure;
	}

	public Duration took() {
		return this.took;
	}

}
