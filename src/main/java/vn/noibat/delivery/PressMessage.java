package vn.noibat.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;

/**
 * A message to press offices, as it was sent and stays.
 *
 * @param id by which receivers know it, on every channel and at every attempt
 * @param year null where it tells of no edition
 * @param edition null where it tells of no edition
 * @param acknowledgeBy until when an answer is expected; null where none is
 */
public record PressMessage(String id, long position, MessageKind kind, String reference, @Nullable Integer year,
		@Nullable Integer edition, Urgency urgency, @Nullable Instant embargo, Letter letter, Instant sentAt,
		@Nullable Instant acknowledgeBy) {

	/** The word for its urgency in messages, e.g. {@code most-urgent}. */
	public String urgencyCode() {
		return this.urgency.code();
	}

	/** Whether the offices named must still keep it to themselves. */
	public boolean isEmbargoed(Instant now) {
		return this.embargo != null && now.isBefore(this.embargo);
	}

}
