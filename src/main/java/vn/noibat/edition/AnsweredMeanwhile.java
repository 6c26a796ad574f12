package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else answered the report since the form was opened.
 */
public class AnsweredMeanwhile extends RefusedRequest {

	AnsweredMeanwhile() {
		super(HttpStatus.CONFLICT, "report.conflict");
	}

}
