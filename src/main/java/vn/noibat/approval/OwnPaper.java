package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Nobody signs with the certificate on the portal what they wrote last, nor in the place
 * of who did; nor do they vouch for the certificate with which it was signed.
 */
public class OwnPaper extends RefusedRequest {

	OwnPaper() {
		super(HttpStatus.CONFLICT, "approval.draft.own");
	}

}
