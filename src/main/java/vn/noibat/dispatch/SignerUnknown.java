package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A letter was signed elsewhere with a certificate for which nobody vouches, and the
 * clerk has not said that it is the agency's.
 */
final class SignerUnknown extends RefusedRequest {

	private static final long serialVersionUID = 1L;

	SignerUnknown(String name) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "dispatch.refused.signer", name);
	}

}
