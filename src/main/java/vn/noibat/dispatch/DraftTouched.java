package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else changed the letter since it was shown.
 */
public class DraftTouched extends RefusedRequest {

	DraftTouched() {
		super(HttpStatus.CONFLICT, "dispatch.refused.touched");
	}

}
