package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * Press offices were told by letter when the edition comes out: another letter, which
 * tells them, comes first.
 */
public class PromisedRelease extends RefusedRequest {

	PromisedRelease(ReleasePromise promise) {
		super(HttpStatus.CONFLICT, "edition.refused.promised", promise.number(),
				Dates.moment(promise.at(), Language.VI));
	}

}
