package vn.noibat.press;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.noibat.delivery.Acknowledging;
import vn.noibat.delivery.OfficeBoard;
import vn.noibat.delivery.OfficePage;
import vn.noibat.delivery.PressMessage;
import vn.noibat.office.PressOffice;

/**
 * The messages of a press office as its first page lists them, newest first.
 */
@Component
class OwnMessages {

	private final OfficeBoard board;

	private final Acknowledging acknowledging;

	private final Clock clock;

	OwnMessages(OfficeBoard board, Acknowledging acknowledging, Clock clock) {
		this.board = board;
		this.acknowledging = acknowledging;
		this.clock = clock;
	}

	/** What is to be answered. */
	List<MessageRow> waiting(PressOffice office) {
		return this.board.waiting(office).stream().map((message) -> row(message, office)).toList();
	}

	/** The rest of 90 days. */
	OfficePage<MessageRow> others(PressOffice office, int page) {
		return this.board.others(office, page).map((message) -> row(message, office));
	}

	MessageRow row(PressMessage message, PressOffice office) {
		return MessageRow.of(message, this.acknowledging.last(message.id(), office.id()).orElse(null),
				this.board.successor(message, office).isPresent(), this.clock.instant(), office.language());
	}

}
