package vn.noibat.dispatch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * What becomes of an edition when a letter on it is issued, as the last look tells it.
 *
 * @param code the end of the key of its words
 * @param at when it comes out, where a time is set
 * @param promisedBy number of another letter that keeps it to that time
 */
record Release(String code, @Nullable Instant at, @Nullable String promisedBy) {

	/** The time in words; empty where none is set. */
	public String time() {
		return (this.at != null) ? Dates.moment(this.at, Language.VI) : "";
	}

}
