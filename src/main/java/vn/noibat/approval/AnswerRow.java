package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A registered paper answer on a page of the desk.
 *
 * @param account the name of the account that registered it
 */
record AnswerRow(long id, int position, String verdict, @Nullable String reason, String documentId,
		@Nullable String document, String account, String person, String when, @Nullable String dismissal) {

	static AnswerRow of(PaperAnswer answer, StepRows names) {
		return new AnswerRow(answer.id(), answer.position(), answer.verdict().code(), answer.reason(),
				answer.documentId(), names.number(answer.documentId()), answer.registeredBy(),
				names.name(answer.registeredBy()), Dates.moment(answer.registeredAt(), Language.VI),
				answer.dismissal());
	}

}
