package vn.noibat.outbound;

/**
 * Why a call was not answered.
 */
public enum OutboundFailure {

	/**
	 * There is no connection: no such name, nobody there, a time-out, or a place where
	 * nothing is called.
	 */
	UNREACHABLE,

	/** The certificate or the encryption is not to be trusted. */
	UNTRUSTED,

	/** There was a connection, and no answer in time. */
	SILENT,

	/** What came was no answer of HTTP, or it broke off. */
	BROKEN

}
