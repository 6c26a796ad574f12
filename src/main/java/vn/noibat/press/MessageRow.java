package vn.noibat.press;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.delivery.Acknowledgement;
import vn.noibat.delivery.PressMessage;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A message as the pages of a press office list it.
 *
 * @param title the letter's number, or what it is about
 * @param kind key of the name of its kind
 * @param urgency as the end of the key of its name
 * @param embargo until when it must be kept to oneself, while it must
 * @param due until when an answer is expected; null where none is
 * @param late whether that is over without one
 * @param replaced whether something newer took its place
 * @param answer the code of the last answer; null without one
 */
record MessageRow(String id, String title, String subject, String kind, String urgency, String sentAt,
		@Nullable String embargo, @Nullable String due, boolean late, boolean replaced, @Nullable String answer,
		@Nullable String answeredAt) {

	static MessageRow of(PressMessage message, @Nullable Acknowledgement answer, boolean replaced, Instant now,
			Language language) {
		Instant due = message.acknowledgeBy();
		Instant embargo = message.embargo();
		String number = message.letter().number();
		return new MessageRow(message.id(), (number != null) ? number : message.letter().subject(),
				message.letter().subject(), kind(message), message.urgencyCode(),
				Dates.moment(message.sentAt(), language),
				(embargo != null && now.isBefore(embargo)) ? Dates.moment(embargo, language) : null,
				(due != null) ? Dates.moment(due, language) : null,
				due != null && answer == null && !replaced && !now.isBefore(due), replaced,
				(answer != null) ? answer.code().code() : null,
				(answer != null) ? Dates.moment(answer.givenAt(), language) : null);
	}

	private static String kind(PressMessage message) {
		return (message.kind().isOfAnEdition() ? "delivery.kind." : "newsroom.kind.")
				+ message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
