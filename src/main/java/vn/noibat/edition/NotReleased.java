package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses to correct or take back what is not out.
 */
public class NotReleased extends RefusedRequest {

	NotReleased(int year) {
		super(HttpStatus.CONFLICT, "edition.refused.not-released", year);
	}

}
