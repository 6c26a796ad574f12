package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The act comes with a paper, which is not registered yet.
 */
public class PaperNeeded extends RefusedRequest {

	PaperNeeded() {
		this("approval.document.needed");
	}

	/** What is typed of it does not say which paper it is, or how it is signed. */
	PaperNeeded(String reason) {
		super(HttpStatus.CONFLICT, reason);
	}

}
