package vn.noibat.office;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * There is no such press office.
 */
class OfficeMissing extends RefusedRequest {

	OfficeMissing() {
		super(HttpStatus.NOT_FOUND, "error.404.text");
	}

}
