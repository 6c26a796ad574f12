package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The text was changed since it was shown: nothing is said of the new one.
 */
public class StaleText extends RefusedRequest {

	StaleText() {
		super(HttpStatus.CONFLICT, "approval.stale");
	}

}
