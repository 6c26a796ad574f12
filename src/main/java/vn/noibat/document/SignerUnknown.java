package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A paper was signed elsewhere with a certificate of which nobody has said that it is the
 * body's.
 */
public final class SignerUnknown extends RefusedRequest {

	private static final long serialVersionUID = 1L;

	SignerUnknown(String name) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "document.seal.signer-unknown", name);
	}

}
