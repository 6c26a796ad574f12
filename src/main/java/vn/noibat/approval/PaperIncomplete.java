package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The paper lacks something, or a rule stands against it.
 */
public class PaperIncomplete extends RefusedRequest {

	PaperIncomplete(DraftFault fault) {
		super(HttpStatus.CONFLICT, fault.text(), fault.arguments().toArray());
	}

}
