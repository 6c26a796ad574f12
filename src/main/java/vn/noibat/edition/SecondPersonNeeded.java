package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * What one person proposed must be confirmed by another.
 */
public class SecondPersonNeeded extends RefusedRequest {

	SecondPersonNeeded() {
		super(HttpStatus.CONFLICT, "edition.refused.second");
	}

}
