package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A text of which only a part could be compared.
 */
public class TextTooLong extends RefusedRequest {

	TextTooLong() {
		super(HttpStatus.CONTENT_TOO_LARGE, "verify.refused.long");
	}

}
