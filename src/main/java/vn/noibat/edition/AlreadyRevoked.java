package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses to do anything with an edition that was revoked.
 */
public class AlreadyRevoked extends RefusedRequest {

	AlreadyRevoked(int year, int number) {
		super(HttpStatus.CONFLICT, "edition.refused.revoked", year, number);
	}

}
