package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * What was asked does not follow where the letter is.
 */
public class NotAtThatStep extends RefusedRequest {

	NotAtThatStep(DraftState state) {
		super(HttpStatus.CONFLICT, "dispatch.refused.step." + state.code());
	}

}
