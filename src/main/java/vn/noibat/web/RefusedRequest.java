package vn.noibat.web;

import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered, with the reason in the reader's language.
 */
public class RefusedRequest extends RuntimeException {

	private final HttpStatus status;

	private final String reason;

	private final transient Object[] arguments;

	/**
	 * Refuses a request.
	 * @param status a 4xx status, 501 for what nobody built, 503 for what may be asked
	 * again soon
	 * @param reason key of the message that tells the reader why
	 * @param arguments of the message
	 */
	public RefusedRequest(HttpStatus status, String reason, Object... arguments) {
		super(status + " " + reason);
		this.status = status;
		this.reason = reason;
		this.arguments = arguments;
	}

	/** A request that is wrong in itself. */
	public static RefusedRequest bad(String reason, Object... arguments) {
		return new RefusedRequest(HttpStatus.BAD_REQUEST, reason, arguments);
	}

	/** A request for what is not there. */
	public static RefusedRequest missing(String reason, Object... arguments) {
		return new RefusedRequest(HttpStatus.NOT_FOUND, reason, arguments);
	}

	/** A request that what was done meanwhile, or a rule of the trade, stands against. */
	public static RefusedRequest conflict(String reason, Object... arguments) {
		return new RefusedRequest(HttpStatus.CONFLICT, reason, arguments);
	}

	/** The status that the answer has. */
	public HttpStatus status() {
		return this.status;
	}

	/** Key of the message that tells the reader why. */
	public String reason() {
		return this.reason;
	}

	/** Arguments of the message. */
	public Object[] arguments() {
		return this.arguments;
	}

}
