package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A registered paper answer on a page of the desk.
 *
 * @param own whether the reader registered it, or is of the same two hands
 */
record AnswerRow(long id, int position, String verdict, @Nullable String reason, String documentId,
		@Nullable String document, boolean own, String person, String when, @Nullable String dismissal) {

	static AnswerRow of(PaperAnswer answer, Person reader, StepRows names) {
		return new AnswerRow(answer.id(), answer.position(), answer.verdict().code(), answer.reason(),
				answer.documentId(), names.number(answer.documentId()), answer.isOf(reader),
				names.name(answer.registeredBy()), Dates.moment(answer.registeredAt(), Language.VI),
				answer.dismissal());
	}

}
