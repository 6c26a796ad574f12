package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The letter was issued: it can neither be issued again nor changed.
 */
public class AlreadyIssued extends RefusedRequest {

	AlreadyIssued(String number) {
		super(HttpStatus.CONFLICT, "dispatch.refused.issued", number);
	}

}
