package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The route lacks something without which nothing can be submitted on it.
 */
public class RouteIncomplete extends RefusedRequest {

	RouteIncomplete(String reason, Object... arguments) {
		super(HttpStatus.CONFLICT, reason, arguments);
	}

}
