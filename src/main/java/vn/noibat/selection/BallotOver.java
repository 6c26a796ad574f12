package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The ballot is closed or void.
 */
public class BallotOver extends RefusedRequest {

	BallotOver() {
		super(HttpStatus.CONFLICT, "selection.ballot.over");
	}

}
