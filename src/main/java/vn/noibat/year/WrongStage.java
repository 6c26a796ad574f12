package vn.noibat.year;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The year is not at the stage at which this may be done.
 */
public class WrongStage extends RefusedRequest {

	WrongStage(int year, Stage stage) {
		super(HttpStatus.CONFLICT, "year.stage.wrong." + stage.code(), year);
	}

}
