package vn.noibat.office;

/**
 * Why nothing is sent to a channel any more.
 */
public enum OffReason {

	/** The receiver answered that there is nothing any more (410). */
	GONE,

	/** The receiver has taken nothing for long. */
	FAILING,

	/** The office turned it off. */
	OFFICE,

	/** An administrator or a clerk turned it off. */
	ADMIN,

	/** Nobody who reads the mailbox has said yet that it may be sent there. */
	UNCONFIRMED

}
