package vn.noibat.press;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.delivery.OfficeBoard;
import vn.noibat.delivery.Sending;
import vn.noibat.office.Confirming;
import vn.noibat.office.OfficeChanged;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.web.RefusedRequest;

/**
 * Tries channels of a press office, a few times an hour: whoever may sign in must not
 * make the portal call somebody else's server, or write to somebody else, without end.
 */
@Component
class Trials {

	static final int MOST_PER_HOUR = 10;

	/** Of what may be somebody else's mailbox. */
	static final int MOST_UNCONFIRMED_PER_DAY = 3;

	private final Sending sending;

	private final OfficeBoard board;

	private final OfficeKeeping offices;

	private final Confirming confirming;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Trials(Sending sending, OfficeBoard board, OfficeKeeping offices, Confirming confirming,
			ApplicationEventPublisher events, Clock clock) {
		this.sending = sending;
		this.board = board;
		this.offices = offices;
		this.confirming = confirming;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sends a message that says that it is a trial; to a mailbox that is not confirmed,
	 * the link that confirms it.
	 * @throws RefusedRequest 404 for a channel that is not the office's or is off; 409
	 * after too many
	 */
	@Transactional
	public void send(UUID channel, Person person) {
		PressOffice office = this.offices.hold(person);
		Instant now = this.clock.instant();
		if (this.board.trials(office, now.minus(Duration.ofHours(1))) >= MOST_PER_HOUR) {
			throw RefusedRequest.conflict("newsroom.refused.tests", MOST_PER_HOUR);
		}
		if (this.confirming.isAwaited(channel)
				&& this.board.trials(channel, now.minus(Duration.ofDays(1))) >= MOST_UNCONFIRMED_PER_DAY) {
			throw RefusedRequest.conflict("newsroom.refused.confirmations", MOST_UNCONFIRMED_PER_DAY);
		}
		this.sending.test(office.id(), channel);
		this.events.publishEvent(new OfficeChanged("channel-tried", office.id(), person.account(),
				Map.of("channel", channel.toString())));
	}

}
