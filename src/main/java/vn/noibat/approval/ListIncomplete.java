package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The list lacks something without which it cannot be submitted.
 */
public class ListIncomplete extends RefusedRequest {

	ListIncomplete(String reason, Object... arguments) {
		super(HttpStatus.CONFLICT, reason, arguments);
	}

}
