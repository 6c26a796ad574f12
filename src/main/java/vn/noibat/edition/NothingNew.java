package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses an edition that says what the one before says.
 */
public class NothingNew extends RefusedRequest {

	NothingNew(int year, int number) {
		super(HttpStatus.CONFLICT, "edition.refused.nothing-new", year, number);
	}

}
