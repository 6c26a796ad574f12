package vn.noibat.dispatch;

import java.util.UUID;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A letter that is being written, in the list of a year.
 */
record DraftRow(UUID id, String number, String subject, String kind, String urgency, int edition, String state,
		boolean returned, String changed) {

	static DraftRow of(DraftStanding standing) {
		DispatchText text = standing.text();
		return new DraftRow(standing.id(), text.number(), text.subject(), text.kind().code(), text.urgency().code(),
				text.edition(), standing.state().code(), standing.returned() != null,
				Dates.moment(standing.changedAt(), Language.VI));
	}

}
