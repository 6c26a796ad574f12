package vn.noibat.browser;

/**
 * What can be wrong with a page beyond what a test looks at.
 */
public enum FaultKind {

	/** A script wrote to the console as an error. */
	CONSOLE_ERROR,

	/** A script threw and nothing caught it. */
	PAGE_ERROR,

	/** The page asked for what its Content-Security-Policy forbids. */
	CSP_VIOLATION,

	/**
	 * A request to this machine that got no answer, or one of status 400 and above: "404
	 * GET http://localhost:8080/nowhere".
	 */
	FAILED_REQUEST,

	/** A request to any other host; it never leaves the machine. */
	FOREIGN_REQUEST

}
