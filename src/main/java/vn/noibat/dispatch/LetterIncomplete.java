package vn.noibat.dispatch;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The letter lacks something, or a rule stands against it.
 */
public class LetterIncomplete extends RefusedRequest {

	LetterIncomplete(Remark remark) {
		super(HttpStatus.CONFLICT, remark.text(), remark.arguments().toArray());
	}

}
