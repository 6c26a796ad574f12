package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * What one person registered must be confirmed by another.
 */
public class SecondPersonNeeded extends RefusedRequest {

	SecondPersonNeeded() {
		super(HttpStatus.CONFLICT, "approval.answer.second");
	}

}
