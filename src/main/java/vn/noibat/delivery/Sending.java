package vn.noibat.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.Confirming;
import vn.noibat.office.OffReason;
import vn.noibat.office.OfficeChannel;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.web.RefusedRequest;

/**
 * The door through which press offices are told: the message, its ways to each office and
 * the jobs that go them are kept in the caller's transaction, or none of them is.
 */
@Service
@Transactional
public class Sending {

	private final Messages messages;

	private final Deliveries deliveries;

	private final MessageBody body;

	private final Jobs jobs;

	private final AcknowledgeWithin within;

	private final OfficeKeeping offices;

	private final Channels channels;

	private final Confirming confirming;

	private final MessageSource words;

	private final Clock clock;

	Sending(Messages messages, Deliveries deliveries, MessageBody body, Jobs jobs, AcknowledgeWithin within,
			OfficeKeeping offices, Channels channels, Confirming confirming, MessageSource words, Clock clock) {
		this.messages = messages;
		this.deliveries = deliveries;
		this.body = body;
		this.jobs = jobs;
		this.within = within;
		this.offices = offices;
		this.channels = channels;
		this.confirming = confirming;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Sends a message to press offices; what older messages of the year still wait to say
	 * is not said any more where this one takes their place.
	 * @return the message; the first one where the same was sent before
	 */
	public PressMessage send(NewMessage message) {
		Instant now = now();
		PressMessage sent = new PressMessage(RandomText.messageId(), 0, message.kind(), message.reference(),
				message.year(), message.edition(), message.urgency(), micros(message.embargo()), message.letter(), now,
				micros(this.within.deadline(message.urgency(), now)));
		List<PressOffice> addressed = message.officeIds()
			.stream()
			.distinct()
			.map((id) -> this.offices.office(id).orElseThrow(() -> RefusedRequest.missing("error.404.text")))
			.filter(PressOffice::enabled)
			.toList();
		return keep(sent, addressed);
	}

	/**
	 * Tries a channel of an office: the message says that it is a trial. To a mailbox
	 * that is not confirmed goes nothing else, and with it the link that confirms it.
	 */
	public PressMessage test(String officeId, UUID channelId) {
		PressOffice office = this.offices.office(officeId).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		OfficeChannel channel = this.channels.of(officeId)
			.stream()
			.filter((one) -> one.id().equals(channelId) && (one.on() || this.confirming.isAwaited(channelId)))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		PressMessage test = plain(MessageKind.TEST, UUID.randomUUID().toString(),
				this.words.getMessage(channel.on() ? "delivery.test.subject" : "delivery.confirmation.subject", null,
						office.language().locale()));
		add(test);
		this.messages.address(test.id(), officeId);
		deliver(test, officeId, Purpose.MESSAGE, channel);
		return find(test.id());
	}

	/**
	 * Sends a message to one office again, at once and on every channel that it has now,
	 * also one that it did not have then.
	 * @throws RefusedRequest when a newer message took its place, or there is nothing but
	 * the queue
	 */
	void again(PressMessage message, String officeId) {
		requireStanding(message, officeId);
		List<Delivery> ways = this.deliveries.findByMessageIdAndOfficeId(message.id(), officeId);
		List<OfficeChannel> channels = this.channels.of(officeId).stream().filter(OfficeChannel::on).toList();
		if (channels.isEmpty()) {
			throw RefusedRequest.conflict("delivery.refused.queue");
		}
		for (OfficeChannel channel : channels) {
			Delivery known = ways.stream()
				.filter((way) -> way.purpose() == Purpose.MESSAGE
						&& way.channelId().filter(channel.id()::equals).isPresent())
				.findFirst()
				.orElse(null);
			if (known == null) {
				deliver(message, officeId, Purpose.MESSAGE, channel);
			}
			else {
				again(this.deliveries.findHeldById(known.id()).orElseThrow(), priority(message), now());
			}
		}
	}

	/** Sends on one way again at a moment. */
	void again(Delivery delivery, int priority, Instant at) {
		delivery.sendAgain(at);
		this.deliveries.save(delivery);
		this.jobs.attempt(delivery.id(), priority, at);
	}

	/**
	 * Refuses to send a message once more that a newer one took the place of.
	 */
	void requireStanding(PressMessage message, String officeId) {
		if (this.messages.isReplaced(message.id(), officeId)) {
			throw RefusedRequest.conflict("delivery.refused.superseded");
		}
	}

	/**
	 * Tells an office that nothing is sent to one of its channels any more: on all others
	 * that it has, and in its queue.
	 */
	void tellOfSwitchedOff(OfficeChannel channel, OffReason reason) {
		PressOffice office = this.offices.office(channel.officeId()).orElseThrow();
		PressMessage notice = plain(MessageKind.CHANNEL_OFF, channel.id() + " " + now(),
				this.words.getMessage((reason == OffReason.GONE) ? "delivery.off.gone" : "delivery.off.failing",
						new Object[] { channel.address() }, office.language().locale()));
		add(notice);
		this.messages.address(notice.id(), office.id());
		this.channels.of(office.id())
			.stream()
			.filter((one) -> one.on() && !one.id().equals(channel.id()))
			.forEach((one) -> deliver(notice, office.id(), Purpose.MESSAGE, one));
		queue(notice, office.id());
	}

	/** Reminds an office by mail of a message that it has not answered. */
	void remind(PressMessage message, String officeId, Purpose purpose) {
		boolean reminded = this.deliveries.findByMessageIdAndOfficeId(message.id(), officeId)
			.stream()
			.anyMatch((delivery) -> delivery.purpose() == purpose);
		if (!reminded) {
			this.channels.of(officeId)
				.stream()
				.filter((channel) -> channel.on() && channel.kind() == ChannelKind.EMAIL)
				.forEach((channel) -> deliver(message, officeId, purpose, channel));
		}
	}

	/** The order of a message among others that are due. */
	static int priority(PressMessage message) {
		return message.kind()
			.priority(message.urgency() == Urgency.MOST_URGENT || message.urgency() == Urgency.VERY_URGENT);
	}

	private PressMessage keep(PressMessage message, List<PressOffice> addressed) {
		PressMessage first = this.messages.find(message.kind(), message.reference()).orElse(null);
		if (first != null) {
			return first;
		}
		if (!this.messages.add(message, this.body.of(message))) {
			return this.messages.find(message.kind(), message.reference()).orElseThrow();
		}
		for (PressOffice office : addressed) {
			this.messages.address(message.id(), office.id());
			supersede(office.id());
			if (message.kind() == MessageKind.RECALL) {
				standAgain(office.id());
			}
			this.channels.of(office.id())
				.stream()
				.filter(OfficeChannel::on)
				.forEach((channel) -> deliver(message, office.id(), Purpose.MESSAGE, channel));
			queue(message, office.id());
		}
		if (message.acknowledgeBy() != null && !addressed.isEmpty()) {
			this.jobs.remind(Reminding.HALF + message.id(),
					AcknowledgeWithin.half(message.urgency(), message.sentAt(), message.acknowledgeBy()));
			this.jobs.remind(Reminding.END + message.id(), message.acknowledgeBy());
		}
		return find(message.id());
	}

	private void supersede(String officeId) {
		Set<String> replaced = this.messages.replaced(officeId);
		if (!replaced.isEmpty()) {
			this.deliveries.findWaiting(officeId, replaced).forEach(Delivery::supersede);
		}
	}

	// Of what was dropped, what a letter that is called back now had taken the place of.
	private void standAgain(String officeId) {
		Set<String> replaced = this.messages.replaced(officeId);
		List<Delivery> standing = this.deliveries.findSuperseded(officeId)
			.stream()
			.filter((delivery) -> !replaced.contains(delivery.messageId()))
			.toList();
		standing.forEach((delivery) -> {
			delivery.standAgain(now());
			this.deliveries.save(delivery);
			delivery.nextAt()
				.ifPresent((at) -> this.jobs.attempt(delivery.id(),
						priority(this.messages.find(delivery.messageId()).orElseThrow()), at));
		});
	}

	private void queue(PressMessage message, String officeId) {
		this.deliveries.save(new Delivery(UUID.randomUUID(), message.id(), officeId, Purpose.MESSAGE, ChannelKind.QUEUE,
				null, "", now()));
	}

	private void deliver(PressMessage message, String officeId, Purpose purpose, OfficeChannel channel) {
		Delivery delivery = this.deliveries.save(new Delivery(UUID.randomUUID(), message.id(), officeId, purpose,
				channel.kind(), channel.id(), channel.address(), now()));
		this.jobs.attempt(delivery.id(), priority(message), now());
	}

	private PressMessage plain(MessageKind kind, String reference, String subject) {
		return new PressMessage(RandomText.messageId(), 0, kind, reference, null, null, Urgency.NORMAL, null,
				Letter.plain(subject, null, List.of(), null, null), now(), null);
	}

	private void add(PressMessage message) {
		this.messages.add(message, this.body.of(message));
	}

	private PressMessage find(String id) {
		return this.messages.find(id).orElseThrow();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static @Nullable Instant micros(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.MICROS) : null;
	}

}
