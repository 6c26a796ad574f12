package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else changed the account meanwhile.
 */
class AccountTouched extends RefusedRequest {

	AccountTouched() {
		super(HttpStatus.CONFLICT, "account.touched");
	}

}
