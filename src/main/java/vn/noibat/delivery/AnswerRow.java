package vn.noibat.delivery;

import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * An answer of an office as the board of a message shows it.
 *
 * @param via as the end of the key of its name
 * @param by who answered, by name; null where nobody is known
 * @param notedBy who wrote down what was said on the telephone, by name
 */
record AnswerRow(String code, String at, String via, @Nullable String by, @Nullable String notedBy,
		@Nullable String reason, @Nullable String printedUrl) {

	/**
	 * An answer.
	 * @param name of an account
	 */
	static AnswerRow of(Acknowledgement answer, UnaryOperator<String> name) {
		String by = answer.givenBy();
		return new AnswerRow(answer.code().code(), Dates.moment(answer.givenAt(), Language.VI),
				answer.via().name().toLowerCase(Locale.ROOT),
				(by != null && answer.via() == AcknowledgedVia.PAGES) ? name.apply(by) : by,
				(answer.notedBy() != null) ? name.apply(answer.notedBy()) : null, answer.reason(), answer.printedUrl());
	}

}
