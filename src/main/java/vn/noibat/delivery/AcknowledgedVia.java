package vn.noibat.delivery;

/**
 * How an office answered.
 */
public enum AcknowledgedVia {

	API,

	/** The one-time link in a mail. */
	LINK,

	/** The office's own pages. */
	PAGES,

	/** Somebody of the desk rang, and wrote it down. */
	TELEPHONE

}
