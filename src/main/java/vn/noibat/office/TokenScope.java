package vn.noibat.office;

/**
 * What a token of the API is good for.
 */
public enum TokenScope {

	/** Reads editions before their time, where a dispatch names the office. */
	READ_EMBARGOED,

	/** Reads the office's queue of messages. */
	QUEUE,

	/** Acknowledges messages. */
	ACKNOWLEDGE

}
