package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Another person changed the route meanwhile.
 */
public class RouteChanged extends RefusedRequest {

	RouteChanged() {
		super(HttpStatus.CONFLICT, "approval.route.changed");
	}

}
