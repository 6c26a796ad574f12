package vn.noibat.year;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else has held the year for as long as one may wait: nothing was done, and it
 * may be tried again.
 */
public class YearBusy extends RefusedRequest {

	YearBusy(Throwable cause) {
		super(HttpStatus.CONFLICT, "year.busy");
		initCause(cause);
	}

}
