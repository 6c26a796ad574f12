package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A proposal to take a year back was decided already.
 */
public class WithdrawalDecided extends RefusedRequest {

	WithdrawalDecided() {
		super(HttpStatus.CONFLICT, "edition.refused.decided");
	}

}
