package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The person may not do this: answered as if it were not there, so that nobody learns
 * what exists.
 */
public class NotAllowed extends RefusedRequest {

	public NotAllowed() {
		super(HttpStatus.NOT_FOUND, "error.404.text");
	}

}
