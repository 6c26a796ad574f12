package vn.noibat.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param head the last entry that is as it should be
 * @param firstBreak null when the chain is whole
 */
public record Verification(JournalHead head, @Nullable BrokenLink firstBreak) {

	/** Whether nothing was found wrong. */
	public boolean isWhole() {
		return this.firstBreak == null;
	}

}
