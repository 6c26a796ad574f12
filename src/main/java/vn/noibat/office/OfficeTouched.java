package vn.noibat.office;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody changed the press office since its form was shown.
 */
class OfficeTouched extends RefusedRequest {

	OfficeTouched() {
		super(HttpStatus.CONFLICT, "office.refused.touched");
	}

}
