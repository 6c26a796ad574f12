package vn.noibat.highlight;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Somebody saved meanwhile: nothing was written, and both texts are there to be compared.
 */
class EditConflict extends RefusedRequest {

	private final transient Revision newest;

	EditConflict(Revision newest) {
		super(HttpStatus.CONFLICT, "highlight.conflict", newest.number(), newest.person());
		this.newest = newest;
	}

	/** What was saved meanwhile. */
	Revision newest() {
		return this.newest;
	}

}
