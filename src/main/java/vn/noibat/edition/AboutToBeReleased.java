package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses to change the time of an edition that is out or about to be.
 */
public class AboutToBeReleased extends RefusedRequest {

	AboutToBeReleased(int number) {
		super(HttpStatus.CONFLICT, "edition.refused.due", number);
	}

}
