package vn.noibat.year;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else saved since the form was opened.
 */
public class TextsChangedMeanwhile extends RefusedRequest {

	TextsChangedMeanwhile() {
		super(HttpStatus.CONFLICT, "year.texts.conflict");
	}

}
