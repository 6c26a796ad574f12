package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The totals entered cannot be those of this ballot.
 */
public class TotalsRefused extends RefusedRequest {

	TotalsRefused(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
