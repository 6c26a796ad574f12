package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * More texts are compared and files read than the machine can bear beside its other work.
 */
public class TooManyTexts extends RefusedRequest {

	TooManyTexts() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "verify.refused.busy");
	}

}
