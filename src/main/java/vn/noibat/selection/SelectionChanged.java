package vn.noibat.selection;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody else changed the order or a title while the form was filled in.
 */
public class SelectionChanged extends RefusedRequest {

	SelectionChanged() {
		super(HttpStatus.CONFLICT, "selection.order.changed");
	}

}
