package vn.noibat.selection;

/**
 * What came of a code typed on a personal link.
 */
public enum LinkAnswer {

	ACCEPTED,

	WRONG_CODE,

	/** Too many wrong codes: only new ones help. */
	LOCKED

}
