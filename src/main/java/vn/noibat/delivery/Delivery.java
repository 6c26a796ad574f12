package vn.noibat.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.office.ChannelKind;

/**
 * A message on one of its ways to an office.
 */
@Entity
@Table(name = "press_delivery")
class Delivery {

	@Id
	private UUID id;

	private String messageId;

	private String officeId;

	@Enumerated(EnumType.STRING)
	private Purpose purpose;

	@Enumerated(EnumType.STRING)
	private ChannelKind channelKind;

	private @Nullable UUID channelId;

	private String address;

	@Enumerated(EnumType.STRING)
	private DeliveryState state;

	private int attempts;

	private int runAttempts;

	private Instant runSince;

	private @Nullable Instant nextAt;

	private @Nullable Instant deliveredAt;

	private @Nullable String lastOutcome;

	private Instant madeAt;

	@Version
	private int version;

	Delivery() {
	}

	Delivery(UUID id, String messageId, String officeId, Purpose purpose, ChannelKind channelKind,
			@Nullable UUID channelId, String address, Instant now) {
		Instant moment = now.truncatedTo(ChronoUnit.MICROS);
		this.id = id;
		this.messageId = messageId;
		this.officeId = officeId;
		this.purpose = purpose;
		this.channelKind = channelKind;
		this.channelId = channelId;
		this.address = address;
		this.state = DeliveryState.WAITING;
		this.runSince = moment;
		this.nextAt = (channelKind == ChannelKind.QUEUE) ? null : moment;
		this.madeAt = moment;
	}

	/** Whether it is to be tried at this moment. */
	boolean isDue(Instant now) {
		return this.state == DeliveryState.WAITING && this.nextAt != null && !this.nextAt.isAfter(now);
	}

	/**
	 * Writes down what came of an attempt.
	 * @param chance from 0 to 1, for the time of the next attempt
	 */
	void tried(AttemptOutcome outcome, RetrySchedule schedule, Instant now, double chance) {
		this.attempts++;
		this.runAttempts++;
		this.lastOutcome = outcome.label();
		if (outcome.verdict() == Verdict.DELIVERED) {
			deliver(now);
			return;
		}
		// Whatever was decided while the receiver thought about it.
		if (this.state != DeliveryState.WAITING) {
			return;
		}
		this.nextAt = outcome.verdict().isWorthAnother()
				? schedule.next(this.runAttempts, this.runSince, now, outcome.retryAfter(), chance)
					.map((next) -> next.truncatedTo(ChronoUnit.MICROS))
					.orElse(null)
				: null;
		if (this.nextAt == null) {
			this.state = DeliveryState.FAILED;
		}
	}

	/** The office fetched it. */
	void fetched(Instant now) {
		if (this.state == DeliveryState.WAITING) {
			deliver(now);
		}
	}

	/** The channel is off. */
	void dropped() {
		if (this.state == DeliveryState.WAITING) {
			this.state = DeliveryState.OFF;
			this.nextAt = null;
		}
	}

	/** A newer message took its place before it got through, or nobody needs it now. */
	void supersede() {
		if (this.state == DeliveryState.WAITING) {
			this.state = DeliveryState.SUPERSEDED;
			this.nextAt = null;
		}
	}

	/**
	 * Begins anew at a moment, whatever became of it before: the receiver knows it by its
	 * id, and that it arrived stays known.
	 */
	void sendAgain(Instant at) {
		Instant moment = at.truncatedTo(ChronoUnit.MICROS);
		this.state = DeliveryState.WAITING;
		this.runAttempts = 0;
		this.runSince = moment;
		this.nextAt = moment;
	}

	/** What took its place was called back: it waits again as if it were sent now. */
	void standAgain(Instant now) {
		if (this.state == DeliveryState.SUPERSEDED) {
			sendAgain(now);
			if (this.channelKind == ChannelKind.QUEUE) {
				this.nextAt = null;
			}
		}
	}

	private void deliver(Instant now) {
		this.state = DeliveryState.DELIVERED;
		this.deliveredAt = now.truncatedTo(ChronoUnit.MICROS);
		this.nextAt = null;
	}

	UUID id() {
		return this.id;
	}

	String messageId() {
		return this.messageId;
	}

	String officeId() {
		return this.officeId;
	}

	Purpose purpose() {
		return this.purpose;
	}

	ChannelKind channelKind() {
		return this.channelKind;
	}

	/** The channel; none for the queue. */
	Optional<UUID> channelId() {
		return Optional.ofNullable(this.channelId);
	}

	String address() {
		return this.address;
	}

	DeliveryState state() {
		return this.state;
	}

	int attempts() {
		return this.attempts;
	}

	Optional<Instant> nextAt() {
		return Optional.ofNullable(this.nextAt);
	}

	DeliveryStanding toRecord() {
		return new DeliveryStanding(this.id, this.messageId, this.officeId, this.purpose, this.channelKind,
				this.address, this.state, this.attempts, this.nextAt, this.deliveredAt, this.lastOutcome, this.madeAt);
	}

}
