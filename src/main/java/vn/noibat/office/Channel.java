package vn.noibat.office;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An address to which messages to a press office go while it is on.
 */
@Entity
@Table(name = "press_channel")
class Channel {

	@Id
	private UUID id;

	private String officeId;

	@Enumerated(EnumType.STRING)
	private ChannelKind kind;

	private String address;

	private boolean switchedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable OffReason offReason;

	private @Nullable Instant offAt;

	private Instant madeAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Channel() {
	}

	/** A new channel: a webhook is on, a mailbox waits until it is confirmed. */
	Channel(UUID id, String officeId, ChannelAddress address, Instant now) {
		this.id = id;
		this.officeId = officeId;
		this.kind = address.kind();
		this.address = address.address();
		this.switchedOn = true;
		this.madeAt = now;
		if (this.kind == ChannelKind.EMAIL) {
			switchOff(OffReason.UNCONFIRMED, now);
		}
	}

	/**
	 * Sends nothing there any more.
	 * @return whether it was on
	 */
	boolean switchOff(OffReason reason, Instant now) {
		if (!this.switchedOn) {
			return false;
		}
		this.switchedOn = false;
		this.offReason = reason;
		this.offAt = now;
		return true;
	}

	/**
	 * Sends there again.
	 * @return whether it was off
	 */
	boolean switchOn() {
		if (this.switchedOn) {
			return false;
		}
		this.switchedOn = true;
		this.offReason = null;
		this.offAt = null;
		return true;
	}

	/** Whether nobody who reads the mailbox has confirmed it. */
	boolean isUnconfirmed() {
		return this.offReason == OffReason.UNCONFIRMED;
	}

	/** Whether it is on, or its confirmation may still come by the first link. */
	boolean isInUse(Instant now) {
		return this.switchedOn || (isUnconfirmed() && now.isBefore(this.madeAt.plus(Confirming.LINK_LIVES)));
	}

	UUID id() {
		return this.id;
	}

	String officeId() {
		return this.officeId;
	}

	ChannelKind kind() {
		return this.kind;
	}

	String address() {
		return this.address;
	}

	boolean isOn() {
		return this.switchedOn;
	}

	@Nullable OffReason offReason() {
		return this.offReason;
	}

	@Nullable Instant offAt() {
		return this.offAt;
	}

	/** Off, whatever its switch says, when its office is closed. */
	OfficeChannel toRecord(boolean officeEnabled) {
		return new OfficeChannel(this.id, this.officeId, this.kind, this.address, this.switchedOn && officeEnabled);
	}

}
