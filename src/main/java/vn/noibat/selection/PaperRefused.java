package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The paper names too many, or what is not on the ballot.
 */
public class PaperRefused extends RefusedRequest {

	PaperRefused(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
