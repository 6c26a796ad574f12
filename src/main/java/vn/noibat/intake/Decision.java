package vn.noibat.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided of something that was found.
 */
enum Decision {

	/** Nothing yet. */
	OPEN,

	ACCEPTED, DROPPED;

	/** The decision of a form's word; any other is none. */
	static Decision of(@Nullable String word) {
		for (Decision decision : values()) {
			if (decision.name().equals(word)) {
				return decision;
			}
		}
		return OPEN;
	}

	boolean isAccepted() {
		return this == ACCEPTED;
	}

	boolean isOpen() {
		return this == OPEN;
	}

}
