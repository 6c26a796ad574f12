package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The digits typed are not those of the text submitted: the paper may answer another one.
 */
public class OtherText extends RefusedRequest {

	OtherText() {
		super(HttpStatus.CONFLICT, "approval.answer.other");
	}

}
