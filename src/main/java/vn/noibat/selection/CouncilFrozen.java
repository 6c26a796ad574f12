package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A ballot was opened: the council and its rules stand.
 */
public class CouncilFrozen extends RefusedRequest {

	CouncilFrozen() {
		super(HttpStatus.CONFLICT, "selection.council.frozen");
	}

}
