package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The letter is not the one that was shown: nothing is signed or issued of the new one.
 */
public class OtherLetter extends RefusedRequest {

	OtherLetter() {
		super(HttpStatus.CONFLICT, "dispatch.refused.other");
	}

}
