package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The nomination is not at the state at which this may be done.
 */
public class NominationNotOpen extends RefusedRequest {

	NominationNotOpen(NominationState state) {
		super(HttpStatus.CONFLICT, "selection.nomination.state." + state.code() + ".stands");
	}

}
