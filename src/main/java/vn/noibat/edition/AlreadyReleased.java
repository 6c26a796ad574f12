package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses to release what is out, or a second original of a year.
 */
public class AlreadyReleased extends RefusedRequest {

	AlreadyReleased(int year) {
		super(HttpStatus.CONFLICT, "edition.refused.released", year);
	}

}
