package vn.noibat.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;

/**
 * An office on the board of a message.
 *
 * @param answer what it answered last; null while it did not
 * @param before what it answered before that, newest first
 * @param mailed whether it has an address of mail, to which reminders go
 * @param replaced whether a later message to the office took the place of this one
 */
record BoardRow(String id, String name, String contactPerson, String telephone, List<WayRow> ways,
		@Nullable AnswerRow answer, List<AnswerRow> before, boolean late, boolean mailed, boolean replaced) {

	/**
	 * An office.
	 * @param name of an account
	 */
	static BoardRow of(OfficeRow row, UnaryOperator<String> name) {
		List<AnswerRow> answers = new ArrayList<>(
				row.answers().stream().map((answer) -> AnswerRow.of(answer, name)).toList());
		Collections.reverse(answers);
		return new BoardRow(row.office().id(), row.office().name(), row.office().contactPerson(),
				row.office().telephone(),
				row.deliveries().stream().map((way) -> WayRow.of(way, !row.replaced())).toList(),
				answers.isEmpty() ? null : answers.get(0),
				answers.isEmpty() ? List.of() : List.copyOf(answers.subList(1, answers.size())), row.late(),
				row.deliveries().stream().anyMatch((delivery) -> delivery.channel() == ChannelKind.EMAIL),
				row.replaced());
	}

}
