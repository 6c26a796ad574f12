package vn.noibat.approval;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The body is one of the Party: its documents are received and registered here, never
 * written.
 */
public class PartyIssuesElsewhere extends RefusedRequest {

	PartyIssuesElsewhere(String body) {
		super(HttpStatus.CONFLICT, "approval.draft.party", body);
	}

}
