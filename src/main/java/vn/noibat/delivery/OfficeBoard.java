package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.office.ChannelKind;
import vn.noibat.office.PressOffice;

/**
 * The door to what a press office was told, for its own pages: what waits for its answer
 * however old it is, everything else of 90 days.
 */
@Service
@Transactional(readOnly = true)
public class OfficeBoard {

	private static final Duration KEPT = Duration.ofDays(90);

	private static final int PAGE = 50;

	private static final int MOST_PAGES = 1_000_000;

	private static final String TOLD = """
			from press_message_office named join press_message message on message.id = named.message_id
			where named.office_id = :office and message.year is not null
			""";

	private static final String WAITS = """
			(message.acknowledge_by is not null
				and not exists (select from acknowledgement given where given.message_id = message.id
					and given.office_id = named.office_id)
				and not exists (select from press_message_replaced replaced
					where replaced.message_id = message.id and replaced.office_id = named.office_id))
			""";

	private final JdbcClient jdbc;

	private final Messages messages;

	private final Deliveries deliveries;

	private final Attempts attempts;

	private final MailText mails;

	private final Clock clock;

	OfficeBoard(JdbcClient jdbc, Messages messages, Deliveries deliveries, Attempts attempts, MailText mails,
			Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.mails = mails;
		this.clock = clock;
	}

	/**
	 * The messages that the office has to answer, newest first: not those that it did, or
	 * in whose place it was sent another.
	 */
	public List<PressMessage> waiting(PressOffice office) {
		return found(this.jdbc.sql("select message.id " + TOLD + " and " + WAITS + " order by message.position desc")
			.param("office", office.id())
			.query(String.class)
			.list());
	}

	/**
	 * The other messages that tell of an edition, newest first.
	 * @param number of the page, from 1; one that there is not is the last
	 */
	public OfficePage<PressMessage> others(PressOffice office, int number) {
		String others = TOLD + " and message.sent_at > :since and not " + WAITS;
		OffsetDateTime since = Messages.at(this.clock.instant().minus(KEPT));
		int all = this.jdbc.sql("select count(*) " + others)
			.param("office", office.id())
			.param("since", since)
			.query(Integer.class)
			.single();
		int last = Math.max(1, (all + PAGE - 1) / PAGE);
		int page = Math.max(1, Math.min(number, last));
		List<String> ids = this.jdbc
			.sql("select message.id " + others + " order by message.position desc limit :most offset :passed")
			.param("office", office.id())
			.param("since", since)
			.param("most", PAGE)
			.param("passed", (page - 1) * PAGE)
			.query(String.class)
			.list();
		return new OfficePage<>(found(ids), page, last);
	}

	private List<PressMessage> found(List<String> ids) {
		return ids.stream().map((id) -> this.messages.find(id).orElseThrow()).toList();
	}

	/** A message to the office, of whatever kind and however old. */
	public Optional<PressMessage> message(String id, PressOffice office) {
		return this.messages.find(id).filter((message) -> this.messages.isAddressed(id, office.id()));
	}

	/** The deliveries to the office of the last 90 days, newest first. */
	public OfficePage<DeliveryStanding> deliveries(PressOffice office, int number) {
		Page<Delivery> page = deliveriesOf(office, Math.max(1, Math.min(number, MOST_PAGES)));
		if (page.isEmpty() && page.getTotalPages() > 0) {
			page = deliveriesOf(office, page.getTotalPages());
		}
		return new OfficePage<>(page.map(Delivery::toRecord).getContent(), page.getNumber() + 1,
				Math.max(1, page.getTotalPages()));
	}

	private Page<Delivery> deliveriesOf(PressOffice office, int number) {
		return this.deliveries.findByOfficeIdAndMadeAtAfterOrderByMadeAtDescIdAsc(office.id(),
				this.clock.instant().minus(KEPT), PageRequest.of(number - 1, PAGE));
	}

	/** A delivery to the office. */
	public Optional<DeliveryStanding> delivery(UUID id, PressOffice office) {
		return this.deliveries.findById(id)
			.filter((delivery) -> delivery.officeId().equals(office.id()))
			.map(Delivery::toRecord);
	}

	/** The attempts of a delivery of the last 90 days, oldest first. */
	public List<AttemptRecord> attempts(DeliveryStanding delivery) {
		return this.attempts.of(delivery.id());
	}

	/**
	 * What was sent: of a webhook and the queue byte for byte; of a mail its text but for
	 * the link by which it is answered, which is told to nobody again.
	 */
	public String sent(DeliveryStanding delivery, PressOffice office) {
		PressMessage message = this.messages.find(delivery.messageId()).orElseThrow();
		String body = this.messages.body(message.id());
		if (delivery.channel() != ChannelKind.EMAIL) {
			return body;
		}
		UUID channel = this.deliveries.findById(delivery.id()).flatMap(Delivery::channelId).orElseThrow();
		Instant at = attempts(delivery).stream()
			.reduce((one, later) -> later)
			.map(AttemptRecord::beganAt)
			.orElse(delivery.madeAt());
		return this.mails
			.of(new Outgoing(delivery.id(), channel, delivery.purpose(), delivery.channel(), delivery.address(),
					message, office, body, List.of(), null, at))
			.text();
	}

	/** How many trials the office sent since a moment. */
	public int trials(PressOffice office, Instant since) {
		return this.jdbc.sql("""
				select count(*) from press_message_office named
					join press_message message on message.id = named.message_id
				where named.office_id = ? and message.kind = 'TEST' and message.sent_at > ?
				""").params(office.id(), Messages.at(since)).query(Integer.class).single();
	}

	/** How many trials it sent to one of its channels. */
	public int trials(UUID channel, Instant since) {
		return this.jdbc.sql("""
				select count(*) from press_delivery way join press_message message on message.id = way.message_id
				where way.channel_id = ? and message.kind = 'TEST' and message.sent_at > ?
				""").params(channel, Messages.at(since)).query(Integer.class).single();
	}

	/** The message to the office that took the place of another. */
	public Optional<PressMessage> successor(PressMessage message, PressOffice office) {
		return this.messages.successor(message.id(), office.id());
	}

}
