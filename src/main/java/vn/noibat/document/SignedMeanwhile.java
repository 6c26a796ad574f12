package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Another signed file of the paper came while this one was being issued.
 */
public final class SignedMeanwhile extends RefusedRequest {

	private static final long serialVersionUID = 1L;

	SignedMeanwhile() {
		super(HttpStatus.CONFLICT, "document.seal.meanwhile");
	}

}
