package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A file that came back is not the paper that was to be signed, with a signature.
 */
public final class SignedPaperRefused extends RefusedRequest {

	private static final long serialVersionUID = 1L;

	SignedPaperRefused(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
