package vn.noibat.file;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A file that is not taken, and why; nothing of it was kept.
 */
public class UploadRefused extends RefusedRequest {

	UploadRefused(HttpStatus status, String reason, Object... arguments) {
		super(status, reason, arguments);
	}

	UploadRefused(String reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
