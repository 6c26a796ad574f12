package vn.noibat.office;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the messages to a webhook are signed with, encrypted; the one before stays valid
 * for a while beside a new one.
 */
@Entity
class WebhookSecret {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private UUID channelId;

	private String closed;

	private Instant madeAt;

	private @Nullable Instant endsAt;

	@SuppressWarnings("NullAway.Init")
	protected WebhookSecret() {
	}

	WebhookSecret(UUID channelId, String closed, Instant now) {
		this.channelId = channelId;
		this.closed = closed;
		this.madeAt = now;
	}

	/** Ends then, unless it ends before. */
	void end(Instant at) {
		if (this.endsAt == null || at.isBefore(this.endsAt)) {
			this.endsAt = at;
		}
	}

	boolean isValid(Instant now) {
		return this.endsAt == null || now.isBefore(this.endsAt);
	}

	String closed() {
		return this.closed;
	}

	Instant madeAt() {
		return this.madeAt;
	}

	@Nullable Instant endsAt() {
		return this.endsAt;
	}

}
