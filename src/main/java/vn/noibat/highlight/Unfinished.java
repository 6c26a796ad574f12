package vn.noibat.highlight;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The year's list still lacks something, so that it cannot be handed on.
 */
public class Unfinished extends RefusedRequest {

	Unfinished(int gaps) {
		super(HttpStatus.CONFLICT, "highlight.unfinished", gaps);
	}

}
