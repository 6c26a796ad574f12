package vn.noibat.year;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The year is open or on file already.
 */
public class YearExists extends RefusedRequest {

	YearExists(int year) {
		super(HttpStatus.CONFLICT, "year.exists", year);
	}

}
