package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The act comes with a paper, which is not registered yet.
 */
public class PaperNeeded extends RefusedRequest {

	PaperNeeded() {
		super(HttpStatus.CONFLICT, "approval.document.needed");
	}

}
