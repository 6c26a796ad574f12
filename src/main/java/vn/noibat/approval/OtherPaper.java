package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The paper is not the one that was shown: nothing of the new one is signed.
 */
public class OtherPaper extends RefusedRequest {

	OtherPaper() {
		super(HttpStatus.CONFLICT, "approval.draft.other");
	}

}
