package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * There is no such account.
 */
class AccountMissing extends RefusedRequest {

	AccountMissing() {
		super(HttpStatus.NOT_FOUND, "account.missing");
	}

}
