package vn.noibat.office;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The account acts for no press office that is open.
 */
class NoOffice extends RefusedRequest {

	NoOffice() {
		super(HttpStatus.NOT_FOUND, "office.none-of-yours");
	}

}
