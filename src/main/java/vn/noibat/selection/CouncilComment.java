package vn.noibat.selection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a councillor says of a nomination.
 *
 * @param number how many times it was written, from 1
 * @param writtenBy the account that typed it: the councillor's own or a substitute's;
 * null where that was not yet kept
 */
public record CouncilComment(String councillor, int number, String text, @Nullable String writtenBy,
		Instant writtenAt) {

	/** Whether another typed it in the councillor's place. */
	public boolean isBySubstitute() {
		return this.writtenBy != null && !this.writtenBy.equals(this.councillor);
	}

}
