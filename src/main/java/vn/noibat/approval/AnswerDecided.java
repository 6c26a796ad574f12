package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A paper answer was confirmed or dismissed already.
 */
public class AnswerDecided extends RefusedRequest {

	AnswerDecided() {
		super(HttpStatus.CONFLICT, "approval.answer.decided");
	}

}
