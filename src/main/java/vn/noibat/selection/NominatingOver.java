package vn.noibat.selection;

import java.time.Instant;

import org.springframework.http.HttpStatus;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The day for nominating is past.
 */
public class NominatingOver extends RefusedRequest {

	NominatingOver(Instant until) {
		super(HttpStatus.CONFLICT, "selection.nominating.over", Dates.moment(until, Language.VI));
	}

}
