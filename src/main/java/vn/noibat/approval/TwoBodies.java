package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * One person does not speak for two bodies on the same text.
 */
public class TwoBodies extends RefusedRequest {

	TwoBodies() {
		super(HttpStatus.CONFLICT, "approval.bodies");
	}

}
