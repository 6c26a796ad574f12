package vn.noibat.journal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done: an event of any room that implements this is written into the
 * journal, in the transaction that publishes it. It carries no personal data but the name
 * of an account.
 */
public interface Act {

	/** Who acts where no account does. */
	String SYSTEM = "system";

	/**
	 * The name of the account that did it, or {@link #SYSTEM}: at most 64 lower-case
	 * letters, digits and {@code . _ @ -}.
	 */
	String person();

	/**
	 * What was done, as a word that never changes its meaning, e.g.
	 * {@code edition-corrected}: lower-case letters and hyphens, at most 64.
	 */
	String kind();

	/** The highlight year it belongs to, from 1900 to 2999; null if to none. */
	@Nullable Integer year();

	/**
	 * The id of what it was done to, unique within the kind: 1 to 200 visible ASCII
	 * characters.
	 */
	String subject();

	/** What else must not be forgotten; at most 4,000 characters as JSON. */
	Map<String, String> details();

}
