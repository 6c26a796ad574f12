package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A body answers by paper, and the paper itself is not at hand as a file.
 */
public class FileNeeded extends RefusedRequest {

	FileNeeded() {
		super(HttpStatus.CONFLICT, "approval.document.file.needed");
	}

}
