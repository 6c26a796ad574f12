package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The portal cannot sign for the agency now.
 */
public final class SealRefused extends RefusedRequest {

	private static final long serialVersionUID = 1L;

	private SealRefused(HttpStatus status, String reason, Object... arguments) {
		super(status, reason, arguments);
	}

	static SealRefused noCertificate() {
		return new SealRefused(HttpStatus.CONFLICT, "document.seal.none");
	}

	static SealRefused expired(String date) {
		return new SealRefused(HttpStatus.CONFLICT, "document.seal.expired", date);
	}

	static SealRefused noTimestamp() {
		return new SealRefused(HttpStatus.SERVICE_UNAVAILABLE, "document.seal.timestamp");
	}

	/** Whether it could be signed without a time-stamp. */
	public boolean isForWantOfTimestamp() {
		return "document.seal.timestamp".equals(reason());
	}

}
