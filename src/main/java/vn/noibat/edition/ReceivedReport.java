package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A report as it stands.
 *
 * @param reference what the reader holds
 * @param contact never shown to the public; taken away 90 days after the answer
 * @param edition the edition of the year to which it led; its answer is public
 */
public record ReceivedReport(String id, String reference, @Nullable Integer year, String about, String message,
		@Nullable String contact, String language, Instant receivedAt, @Nullable Bilingual answer,
		@Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable Integer edition, int version) {

	/** Whether everybody reads the answer, and with it the reference. */
	public boolean isPublished() {
		return this.edition != null;
	}

	public boolean isAnswered() {
		return this.answeredAt != null;
	}

}
