package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The paper was signed and is in the register: it stays as it is.
 */
public class PaperSealed extends RefusedRequest {

	PaperSealed(String number) {
		super(HttpStatus.CONFLICT, "approval.draft.sealed", number);
	}

}
