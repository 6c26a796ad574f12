package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The route stands: a text was submitted on it.
 */
public class RouteFrozen extends RefusedRequest {

	RouteFrozen() {
		super(HttpStatus.CONFLICT, "approval.route.frozen");
	}

}
