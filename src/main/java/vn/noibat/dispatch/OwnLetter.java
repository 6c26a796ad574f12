package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Nobody signs a letter that they wrote, nor in the place of who did.
 */
public class OwnLetter extends RefusedRequest {

	OwnLetter() {
		super(HttpStatus.CONFLICT, "dispatch.refused.own");
	}

}
