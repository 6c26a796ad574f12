package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Nobody approves what they submitted or wrote, nor in the place of who did.
 */
public class OwnSubmission extends RefusedRequest {

	OwnSubmission() {
		super(HttpStatus.CONFLICT, "approval.own");
	}

}
