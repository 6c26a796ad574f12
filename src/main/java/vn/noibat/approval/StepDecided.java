package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The step was decided meanwhile.
 */
public class StepDecided extends RefusedRequest {

	StepDecided() {
		super(HttpStatus.CONFLICT, "approval.decided");
	}

}
