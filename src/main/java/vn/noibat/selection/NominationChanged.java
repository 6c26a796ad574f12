package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else changed the nomination while the form was filled in.
 */
public class NominationChanged extends RefusedRequest {

	NominationChanged() {
		super(HttpStatus.CONFLICT, "selection.nomination.changed");
	}

}
