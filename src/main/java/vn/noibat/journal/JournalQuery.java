package vn.noibat.journal;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null leaves a property open.
 *
 * @param page from 1 to 10,000
 * @param size of a page, from 1 to 200
 */
public record JournalQuery(@Nullable Integer year, @Nullable String person, @Nullable String kind, int page, int size) {

	public static final int LAST_PAGE = 10_000;

	public static final int LARGEST_PAGE = 200;

	/**
	 * Checks what was asked for.
	 * @throws IllegalArgumentException when page or size is out of its range
	 */
	public JournalQuery {
		if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
			throw new IllegalArgumentException("There is no page " + page + " of " + size + " entries");
		}
	}

	/** The newest entries, of whatever year, person and kind. */
	public static JournalQuery newest(int size) {
		return new JournalQuery(null, null, null, 1, size);
	}

}
