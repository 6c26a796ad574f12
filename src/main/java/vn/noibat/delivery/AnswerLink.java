package vn.noibat.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A link in a mail by which an office answers once.
 */
record AnswerLink(String messageId, String officeId, Instant endsAt, @Nullable Instant usedAt) {

	boolean isOpen(Instant now) {
		return this.usedAt == null && now.isBefore(this.endsAt);
	}

}
