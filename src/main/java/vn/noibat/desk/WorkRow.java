package vn.noibat.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits, as a page shows it.
 *
 * @param text what is to be done
 * @param who whom it waits for
 * @param due by when, in words; null where nobody set a time
 * @param address where it is done; null for those it does not wait for
 */
record WorkRow(int year, String text, String who, @Nullable String due, boolean overdue, @Nullable String address) {

	/** The class of its card. */
	public String tone() {
		return this.overdue ? "overdue" : (this.due != null) ? "due" : "";
	}

}
