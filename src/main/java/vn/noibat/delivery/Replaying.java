package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.office.OfficeChanged;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.web.RefusedRequest;

/**
 * The door through which an office has everything of some days sent again, a few times an
 * hour.
 */
@Service
@Transactional
public class Replaying {

	static final int MOST_PER_HOUR = 3;

	private final DeliveryBoard board;

	private final OfficeKeeping offices;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Replaying(DeliveryBoard board, OfficeKeeping offices, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.board = board;
		this.offices = offices;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sends again what went to the person's office by webhook and mail in a range of
	 * time.
	 * @param until not included
	 * @return how many were sent again
	 * @throws RefusedRequest when the range holds too many, or too often
	 */
	public int replay(Instant from, Instant until, Person person) {
		PressOffice office = this.offices.hold(person);
		Instant now = this.clock.instant();
		int replays = this.jdbc.sql("select count(*) from press_replay where office_id = ? and asked_at > ?")
			.params(office.id(), Messages.at(now.minus(Duration.ofHours(1))))
			.query(Integer.class)
			.single();
		if (replays >= MOST_PER_HOUR) {
			throw RefusedRequest.conflict("newsroom.refused.replays", MOST_PER_HOUR);
		}
		int sent = this.board.replay(from, until, person);
		if (sent > 0) {
			this.jdbc.sql("insert into press_replay (office_id, asked_by, asked_at) values (?, ?, ?)")
				.params(office.id(), person.account(), Messages.at(now))
				.update();
			this.events.publishEvent(new OfficeChanged("messages-replayed", office.id(), person.account(),
					Map.of("count", String.valueOf(sent))));
		}
		return sent;
	}

}
