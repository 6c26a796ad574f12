package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses a release at a time that has passed.
 */
public class TimePassed extends RefusedRequest {

	TimePassed() {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "edition.refused.past");
	}

}
