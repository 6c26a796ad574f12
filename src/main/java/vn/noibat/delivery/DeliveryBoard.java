package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Journal;
import vn.noibat.office.Channels;
import vn.noibat.office.OfficeChannel;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.web.RefusedRequest;

/**
 * The door to how messages stand: for the desk by message; and to send one again.
 */
@Service
@Transactional
public class DeliveryBoard {

	private static final Role[] READERS = { Role.CLERK, Role.SECRETARY, Role.SIGNATORY };

	private static final Duration KEPT = Duration.ofDays(90);

	private static final int MOST_REPLAYED = 200;

	private static final int REPLAY_PRIORITY = 30;

	private static final Duration BETWEEN_REPLAYED = Duration.ofSeconds(1);

	private final Messages messages;

	private final Deliveries deliveries;

	private final Attempts attempts;

	private final Acknowledgements acknowledgements;

	private final OfficeKeeping offices;

	private final Channels channels;

	private final Sending sending;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DeliveryBoard(Messages messages, Deliveries deliveries, Attempts attempts, Acknowledgements acknowledgements,
			OfficeKeeping offices, Channels channels, Sending sending, Journal journal,
			ApplicationEventPublisher events, Clock clock) {
		this.messages = messages;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.acknowledgements = acknowledgements;
		this.offices = offices;
		this.channels = channels;
		this.sending = sending;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * How a message stands with every office to which it was sent, by their names.
	 * @throws RefusedRequest 404 when there is none
	 */
	@Transactional(readOnly = true)
	public MessageBoard of(String messageId, Person person) {
		person.require(READERS);
		PressMessage message = this.messages.find(messageId)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		List<Delivery> ways = this.deliveries.findByMessageIdOrderByOfficeIdAscMadeAtAscIdAsc(messageId);
		Map<String, List<Acknowledgement>> answers = this.acknowledgements.of(messageId);
		Instant due = message.acknowledgeBy();
		boolean over = due != null && !due.isAfter(this.clock.instant());
		Set<String> named = Set.copyOf(this.messages.offices(messageId));
		Set<String> replaced = this.messages.replacedAt(messageId);
		return new MessageBoard(message, this.offices.offices()
			.stream()
			.filter((office) -> named.contains(office.id()))
			.map((office) -> new OfficeRow(office,
					ways.stream().filter((way) -> way.officeId().equals(office.id())).map(Delivery::toRecord).toList(),
					answers.getOrDefault(office.id(), List.of()),
					over && !answers.containsKey(office.id()) && !replaced.contains(office.id()),
					replaced.contains(office.id())))
			.toList());
	}

	/** How far the messages of a year are, newest first. */
	@Transactional(readOnly = true)
	public List<MessageTotals> ofYear(int year, Person person) {
		person.require(READERS);
		return this.messages.totals(year);
	}

	/** The message that was sent of something. */
	@Transactional(readOnly = true)
	public Optional<PressMessage> message(MessageKind kind, String reference) {
		return this.messages.find(kind, reference);
	}

	/** A message by its id. */
	@Transactional(readOnly = true)
	public Optional<PressMessage> message(String id) {
		return this.messages.find(id);
	}

	/**
	 * The messages by which an office was told of an edition of a year, oldest first; of
	 * what was called back none.
	 */
	@Transactional(readOnly = true)
	public List<PressMessage> naming(String officeId, int year, int edition) {
		return this.messages.naming(officeId, year, edition);
	}

	/** The attempts of a delivery of the last 90 days, oldest first, for the desk. */
	@Transactional(readOnly = true)
	public List<AttemptRecord> attempts(UUID deliveryId, Person person) {
		person.require(READERS);
		return this.attempts.of(found(deliveryId).id());
	}

	/**
	 * Sends a delivery again, at once; the office knows it by its id.
	 * @throws RefusedRequest when a newer message took its place, or its channel is off
	 */
	public void resend(UUID deliveryId, Person person) {
		person.require(Role.CLERK);
		// Before the delivery, as whoever sends a message does.
		this.journal.hold();
		Delivery delivery = held(deliveryId);
		PressMessage message = this.messages.find(delivery.messageId()).orElseThrow();
		UUID channel = delivery.channelId().orElseThrow(() -> RefusedRequest.conflict("delivery.refused.queue"));
		this.sending.requireStanding(message, delivery.officeId());
		if (this.channels.channel(channel).filter(OfficeChannel::on).isEmpty()) {
			throw RefusedRequest.conflict("delivery.refused.off");
		}
		this.sending.again(delivery, Sending.priority(message), now());
		this.events.publishEvent(new MessageActed("delivery-resent", message.year(), message.id(),
				Map.of("office", delivery.officeId(), "channel", delivery.channelKind().name()), person.account()));
	}

	/**
	 * Sends a message to an office again, on every channel that it has now.
	 * @throws RefusedRequest 404 when it was not sent there; when a newer message took
	 * its place, or the office has nothing but its queue
	 */
	public void resend(String messageId, String officeId, Person person) {
		person.require(Role.CLERK);
		PressMessage message = this.messages.find(messageId)
			.filter((one) -> one.kind().isOfAnEdition() && this.messages.isAddressed(messageId, officeId))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		this.journal.hold();
		this.sending.again(message, officeId);
		this.events.publishEvent(new MessageActed("delivery-resent", message.year(), message.id(),
				Map.of("office", officeId), person.account()));
	}

	/**
	 * Sends again what went to the person's office by webhook and mail in a range of
	 * time, oldest first, but for trials and notices, what a newer message took the place
	 * of, and channels that are off.
	 * @param until not included
	 * @return how many were sent again
	 * @throws RefusedRequest when they are more than 200
	 */
	public int replay(Instant from, Instant until, Person person) {
		PressOffice office = office(person);
		this.journal.hold();
		Set<String> replaced = this.messages.replaced(office.id());
		Set<UUID> on = this.channels.of(office.id())
			.stream()
			.filter(OfficeChannel::on)
			.map(OfficeChannel::id)
			.collect(Collectors.toSet());
		List<Delivery> range = this.deliveries
			.findByOfficeIdAndMadeAtBetween(office.id(),
					Collections.max(List.of(from, this.clock.instant().minus(KEPT))), until)
			.stream()
			.filter((delivery) -> delivery.purpose() == Purpose.MESSAGE && delivery.state() != DeliveryState.WAITING
					&& delivery.channelId().filter(on::contains).isPresent()
					&& !replaced.contains(delivery.messageId()))
			.filter((delivery) -> !delivery.toRecord().madeAt().isBefore(from)
					&& delivery.toRecord().madeAt().isBefore(until))
			.filter((delivery) -> this.messages.find(delivery.messageId()).orElseThrow().kind().isOfAnEdition())
			.sorted(Comparator.comparing((delivery) -> delivery.toRecord().madeAt()))
			.toList();
		if (range.size() > MOST_REPLAYED) {
			throw RefusedRequest.conflict("newsroom.refused.replay-too-long", range.size(), MOST_REPLAYED);
		}
		// They begin one after the other, whatever their urgency was; a slow answer to
		// one
		// does not keep the next.
		Instant next = now();
		for (Delivery delivery : range) {
			this.sending.again(held(delivery.id()), REPLAY_PRIORITY, next);
			next = next.plus(BETWEEN_REPLAYED);
		}
		return range.size();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private PressOffice office(Person person) {
		return this.offices.officeOf(person).orElseThrow(NotAllowed::new);
	}

	private Delivery found(UUID id) {
		return this.deliveries.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private Delivery held(UUID id) {
		return this.deliveries.findHeldById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
