package vn.noibat.document;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A document that is marked secret: it is not taken, and nothing of it is kept (Luật Bảo
 * vệ bí mật nhà nước).
 */
public class SecretDocument extends RefusedRequest {

	private final String found;

	SecretDocument(String found) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "document.secret." + found);
		this.found = found;
	}

	/**
	 * Where it says so: {@code declared}, {@code number}, {@code subject}, {@code file}.
	 */
	String found() {
		return this.found;
	}

}
