package vn.noibat.delivery;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A message as the desk shows it.
 */
record MessageRow(String id, String kind, String title, @Nullable Integer edition, String urgency, String sentAt,
		@Nullable String embargo, @Nullable String due, int offices, int reached, int answered, int arrived,
		int refused) {

	static MessageRow of(MessageBoard board) {
		return of(new MessageTotals(board.message(), board.offices().size(), (int) board.reached(),
				(int) board.answered(), (int) board.arrived(), (int) board.refused()));
	}

	static MessageRow of(MessageTotals totals) {
		PressMessage message = totals.message();
		Letter letter = message.letter();
		return new MessageRow(message.id(), message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				(letter.number() != null) ? letter.number() + " · " + letter.subject() : letter.subject(),
				message.edition(), message.urgency().code(), Dates.moment(message.sentAt(), Language.VI),
				(message.embargo() != null) ? Dates.moment(message.embargo(), Language.VI) : null,
				(message.acknowledgeBy() != null) ? Dates.moment(message.acknowledgeBy(), Language.VI) : null,
				totals.offices(), totals.reached(), totals.answered(), totals.arrived(), totals.refused());
	}

}
