package vn.noibat.press;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import vn.noibat.web.RefusedRequest;

/**
 * The moment from which on a press office wants to see changes; the moment itself is
 * within, so that nothing released in it is missed.
 */
record ChangedSince(Instant moment) {

	/**
	 * Reads a parameter.
	 * @param text RFC 3339, or null for everything
	 * @throws RefusedRequest when it is not a moment
	 */
	static ChangedSince parse(@Nullable String text) {
		if (text == null) {
			return new ChangedSince(Instant.MIN);
		}
		try {
			// A plus that was not encoded arrives as a space.
			String moment = text.strip().replaceFirst(" (\\d\\d:\\d\\d)$", "+$1");
			return new ChangedSince(OffsetDateTime.parse(moment).toInstant());
		}
		catch (DateTimeException ex) {
			throw RefusedRequest.bad("press.refused.since");
		}
	}

	boolean covers(OffsetDateTime updatedAt) {
		return !updatedAt.toInstant().isBefore(this.moment);
	}

}
