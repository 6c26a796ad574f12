package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.Confirming;
import vn.noibat.office.OffReason;
import vn.noibat.office.OfficeChannel;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.text.CanonicalJson;

/**
 * Makes one attempt: what is to be sent is read in one transaction, what came of it is
 * written down in another, and between the two nothing is held.
 */
@Component
class Delivering {

	private static final Logger logger = LoggerFactory.getLogger(Delivering.class);

	private static final long MINUTE = 60_000;

	// Jobs that broke off come again sooner.
	private static final Duration SOON = Duration.ofMinutes(6);

	private static final long HOURLY = 3_600_000;

	private final Deliveries deliveries;

	private final Messages messages;

	private final Attempts attempts;

	private final Acknowledgements acknowledgements;

	private final Sending sending;

	private final Jobs jobs;

	private final OfficeKeeping offices;

	private final Channels channels;

	private final Confirming confirming;

	private final Map<ChannelKind, Sender> senders;

	private final DeliveryProperties properties;

	private final TransactionOperations transactions;

	private final Clock clock;

	Delivering(Deliveries deliveries, Messages messages, Attempts attempts, Acknowledgements acknowledgements,
			Sending sending, Jobs jobs, OfficeKeeping offices, Channels channels, Confirming confirming,
			List<Sender> senders, DeliveryProperties properties, TransactionOperations transactions, Clock clock) {
		this.deliveries = deliveries;
		this.messages = messages;
		this.attempts = attempts;
		this.acknowledgements = acknowledgements;
		this.sending = sending;
		this.jobs = jobs;
		this.offices = offices;
		this.channels = channels;
		this.confirming = confirming;
		this.senders = senders.stream().collect(Collectors.toMap(Sender::kind, Function.identity()));
		this.properties = properties;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Tries a delivery that is due.
	 * @return when it is to be tried next; empty when it is not
	 */
	Optional<Instant> attempt(UUID id) {
		Outgoing outgoing = this.transactions.execute((status) -> take(id));
		if (outgoing == null) {
			return this.deliveries.findById(id).flatMap(Delivery::nextAt);
		}
		AttemptOutcome outcome = send(outgoing);
		Finished finished = Objects.requireNonNull(this.transactions.execute((status) -> finish(outgoing, outcome)));
		if (finished.givenUp() != null) {
			// By itself: whoever sends a message holds the journal and wants the
			// delivery.
			OffReason reason = finished.givenUp();
			this.transactions.executeWithoutResult((status) -> switchOff(outgoing.channelId(), reason));
		}
		return Optional.ofNullable(finished.nextAt());
	}

	// Whatever goes wrong is an attempt: it is counted, seen, and comes to an end.
	private AttemptOutcome send(Outgoing outgoing) {
		Outgoing signed;
		try {
			signed = (outgoing.channel() == ChannelKind.WEBHOOK)
					? outgoing.signedWith(this.channels.secrets(outgoing.channelId(), outgoing.at())) : outgoing;
		}
		catch (RuntimeException ex) {
			logger.error("Webhook {} cannot be signed: is NOIBAT_SECRET_KEY another or missing?", outgoing.channelId(),
					ex);
			return notTried(outgoing, "no-key");
		}
		try {
			return Objects.requireNonNull(this.senders.get(signed.channel())).send(signed);
		}
		catch (RuntimeException ex) {
			logger.warn("Delivery {} could not be tried", outgoing.deliveryId(), ex);
			return notTried(outgoing, "not-tried");
		}
	}

	private static AttemptOutcome notTried(Outgoing outgoing, String why) {
		return new AttemptOutcome(Verdict.OURS, why, null, Map.of(),
				CanonicalJson.sha256(outgoing.body().getBytes(StandardCharsets.UTF_8)), "", Duration.ZERO, null);
	}

	@Scheduled(initialDelay = HOURLY, fixedDelay = HOURLY)
	void forget() {
		Instant now = this.clock.instant();
		while (Objects.requireNonNull(this.transactions.execute((status) -> this.attempts.forget(now))) > 0) {
			logger.debug("Attempts of more than 90 days ago are forgotten");
		}
	}

	/** Gives back its job to what is due and has none. */
	@Scheduled(initialDelay = MINUTE, fixedDelay = MINUTE)
	void pickUp() {
		if (!this.jobs.isOn()) {
			return;
		}
		Instant now = this.clock.instant();
		this.transactions
			.executeWithoutResult((status) -> this.deliveries.findForgotten(now.minusMillis(MINUTE), now.plus(SOON))
				.forEach((delivery) -> this.jobs.attempt(delivery.id(),
						Sending.priority(this.messages.find(delivery.messageId()).orElseThrow()), now)));
	}

	private @Nullable Outgoing take(UUID id) {
		Instant now = this.clock.instant();
		Delivery delivery = this.deliveries.findHeldById(id).filter((one) -> one.isDue(now)).orElse(null);
		if (delivery == null) {
			return null;
		}
		PressOffice office = this.offices.office(delivery.officeId()).orElseThrow();
		UUID channelId = delivery.channelId().orElseThrow();
		PressMessage message = this.messages.find(delivery.messageId()).orElseThrow();
		boolean confirms = message.kind() == MessageKind.TEST && this.confirming.isAwaited(channelId);
		boolean on = office.enabled() && this.channels.channel(channelId).filter(OfficeChannel::on).isPresent();
		if (!on && !confirms) {
			delivery.dropped();
			this.deliveries.save(delivery);
			return null;
		}
		if (this.messages.isReplaced(message.id(), office.id()) || (delivery.purpose() != Purpose.MESSAGE
				&& this.acknowledgements.last(message.id(), office.id()).isPresent())) {
			delivery.supersede();
			this.deliveries.save(delivery);
			return null;
		}
		boolean mail = delivery.channelKind() == ChannelKind.EMAIL;
		return new Outgoing(id, channelId, delivery.purpose(), delivery.channelKind(), delivery.address(), message,
				office, this.messages.body(message.id()), List.of(), confirms ? this.confirming.link(channelId, now)
						: (mail && message.acknowledgeBy() != null) ? link(message.id(), office.id(), now) : null,
				now);
	}

	// A new link with each attempt: only its hash is kept.
	private String link(String messageId, String officeId, Instant now) {
		String token = RandomText.token();
		this.acknowledgements.addLink(CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8)), messageId, officeId,
				now);
		return token;
	}

	private Finished finish(Outgoing outgoing, AttemptOutcome outcome) {
		Instant now = this.clock.instant();
		Delivery delivery = this.deliveries.findHeldById(outgoing.deliveryId()).orElseThrow();
		delivery.tried(outcome, RetrySchedule.of(outgoing.message().urgency()), now, RandomText.chance());
		this.deliveries.save(delivery);
		this.attempts.add(delivery.id(), delivery.attempts(), outgoing.at(), outcome);
		return new Finished(delivery.nextAt().orElse(null),
				judge(delivery, outgoing.channelId(), outcome.verdict(), now));
	}

	private @Nullable OffReason judge(Delivery delivery, UUID channelId, Verdict verdict, Instant now) {
		return switch (verdict) {
			case DELIVERED -> {
				this.attempts.succeeded(channelId, now);
				yield null;
			}
			case GONE -> OffReason.GONE;
			case OURS -> null;
			case TRY_AGAIN, REFUSED -> {
				// A reminder is not another message.
				boolean last = delivery.state() == DeliveryState.FAILED && delivery.purpose() == Purpose.MESSAGE;
				ChannelHealth health = this.attempts.failed(channelId, now, last);
				// As long as something is still tried there, nothing is lost by waiting.
				yield (health.hasFailedFor(this.properties.failingFor(), now)
						&& !this.deliveries.existsByChannelIdAndState(channelId, DeliveryState.WAITING))
								? OffReason.FAILING : null;
			}
		};
	}

	private void switchOff(UUID channelId, OffReason reason) {
		Instant now = this.clock.instant();
		OfficeChannel channel = this.channels.channel(channelId).filter(OfficeChannel::on).orElse(null);
		if (channel != null) {
			this.channels.switchOff(channelId, reason, now);
			this.attempts.forgetHealth(channelId);
			this.sending.tellOfSwitchedOff(channel, reason);
			logger.warn("Channel {} of {} is switched off: {}", channelId, channel.officeId(), reason);
		}
	}

	/**
	 * What came of an attempt.
	 *
	 * @param nextAt when it is tried again; null when it is not
	 * @param givenUp why nothing more is to be sent to the channel; null where that is
	 * not so
	 */
	private record Finished(@Nullable Instant nextAt, @Nullable OffReason givenUp) {
	}

}
