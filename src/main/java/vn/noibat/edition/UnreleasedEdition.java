package vn.noibat.edition;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * Refuses what must wait until a sealed edition is released or revoked.
 */
public class UnreleasedEdition extends RefusedRequest {

	UnreleasedEdition(int number) {
		super(HttpStatus.CONFLICT, "edition.refused.unreleased", number);
	}

}
