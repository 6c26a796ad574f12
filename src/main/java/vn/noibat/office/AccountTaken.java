package vn.noibat.office;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The account cannot act for the press office: it acts for another, or is no press
 * office's.
 */
class AccountTaken extends RefusedRequest {

	AccountTaken(String account) {
		super(HttpStatus.CONFLICT, "office.refused.account", account);
	}

}
