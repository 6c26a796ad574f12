package vn.noibat.intake;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else decided something of the same part since it was shown; nothing was
 * written.
 */
class DecidedMeanwhile extends RefusedRequest {

	DecidedMeanwhile(int part) {
		super(HttpStatus.CONFLICT, "intake.conflict", part);
	}

}
