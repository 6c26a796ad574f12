package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The councillor's secret paper is in the box and final.
 */
public class VotedAlready extends RefusedRequest {

	VotedAlready() {
		super(HttpStatus.CONFLICT, "selection.ballot.voted");
	}

}
