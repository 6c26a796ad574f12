package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The register has the body already.
 */
public class BodyExists extends RefusedRequest {

	BodyExists(String name) {
		super(HttpStatus.CONFLICT, "document.body.exists", name);
	}

}
