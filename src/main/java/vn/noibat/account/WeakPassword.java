package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A password that others would guess.
 */
class WeakPassword extends RefusedRequest {

	WeakPassword(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
