package vn.noibat.delivery;

/**
 * What an attempt came to.
 */
enum Verdict {

	DELIVERED, TRY_AGAIN,

	/** The fault is on our side: the receiver is not judged by it. */
	OURS,

	/** Not this message, and trying again will not help. */
	REFUSED,

	/** Nothing is there any more. */
	GONE;

	/** Whether it makes sense to try again. */
	boolean isWorthAnother() {
		return this == TRY_AGAIN || this == OURS;
	}

}
