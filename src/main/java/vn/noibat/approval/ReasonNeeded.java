package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Whoever sends a text back says why.
 */
public class ReasonNeeded extends RefusedRequest {

	ReasonNeeded() {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "approval.reason.needed");
	}

}
