package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The step is not the next one of the route.
 */
public class NotYourTurn extends RefusedRequest {

	NotYourTurn(int position) {
		super(HttpStatus.CONFLICT, "approval.turn", position);
	}

}
