package vn.noibat.paper;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A paper that cannot be read, and what to do next.
 */
public class PaperUnread extends RefusedRequest {

	PaperUnread(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
