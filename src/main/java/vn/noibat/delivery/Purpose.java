package vn.noibat.delivery;

import java.util.Locale;

/**
 * What a delivery is for.
 */
public enum Purpose {

	/** The message itself. */
	MESSAGE,

	/** A reminder at half of the time for an answer. */
	REMINDER,

	/** A reminder at the end of it. */
	LAST_REMINDER;

	/** The word for it in messages. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
