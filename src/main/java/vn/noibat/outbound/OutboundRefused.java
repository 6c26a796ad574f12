package vn.noibat.outbound;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * An address that is never called.
 */
public class OutboundRefused extends RefusedRequest {

	OutboundRefused(String reason) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason);
	}

}
