package vn.noibat.office;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Another press office has that name.
 */
class OfficeExists extends RefusedRequest {

	OfficeExists(String name) {
		super(HttpStatus.CONFLICT, "office.refused.exists", name);
	}

}
