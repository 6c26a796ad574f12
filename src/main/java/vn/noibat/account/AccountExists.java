package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The name is taken; names are never used again.
 */
class AccountExists extends RefusedRequest {

	AccountExists(String name) {
		super(HttpStatus.CONFLICT, "account.exists", name);
	}

}
