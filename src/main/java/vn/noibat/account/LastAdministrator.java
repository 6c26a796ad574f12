package vn.noibat.account;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Without this account nobody could keep the accounts.
 */
class LastAdministrator extends RefusedRequest {

	LastAdministrator() {
		super(HttpStatus.CONFLICT, "account.last-admin");
	}

}
