package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Another person changed the paper meanwhile.
 */
public class DraftTouched extends RefusedRequest {

	DraftTouched() {
		super(HttpStatus.CONFLICT, "approval.draft.touched");
	}

}
