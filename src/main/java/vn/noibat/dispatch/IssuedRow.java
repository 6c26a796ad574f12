package vn.noibat.dispatch;

import org.jspecify.annotations.Nullable;

import vn.noibat.delivery.MessageTotals;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.text.Dates;

/**
 * An issued letter in the list of a year.
 *
 * @param draft under which it is looked at; null for one from before the portal
 * @param board id of the message to the press offices; null where none was sent
 * @param successorKind what a later letter did to it; null where none did anything
 */
record IssuedRow(String id, @Nullable String draft, String documentId, String number, String subject, String date,
		String kind, String urgency, @Nullable Integer edition, @Nullable String board, int offices, int answered,
		@Nullable String successorKind, @Nullable String successorNumber, boolean mayBeTakenUp) {

	static IssuedRow of(Dispatch dispatch, RegisteredDocument document, @Nullable MessageTotals totals,
			@Nullable Dispatch successor, @Nullable String successorNumber) {
		return new IssuedRow(dispatch.getId(), (dispatch.draftId() != null) ? dispatch.draftId().toString() : null,
				document.id(), document.number(), document.subject().vi(), Dates.numeric(document.issuedOn()),
				dispatch.kind().code(), document.urgency().code(), dispatch.edition(),
				(totals != null) ? totals.message().id() : null, (totals != null) ? totals.offices() : 0,
				(totals != null) ? totals.answered() : 0, (successor != null) ? successor.kind().code() : null,
				successorNumber, successor == null && dispatch.kind() != DispatchKind.RECALLING);
	}

}
