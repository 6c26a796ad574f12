package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A reason is longer than can be kept.
 */
public class ReasonTooLong extends RefusedRequest {

	ReasonTooLong(int longest) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "approval.reason.long", longest);
	}

}
