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
 * @param seenAt when everybody last saw the answer given, worded anew or taken back; null
 * where it was never public
 */
public record ReceivedReport(String id, String reference, @Nullable Integer year, String about, String message,
		@Nullable String contact, String language, Instant receivedAt, @Nullable Bilingual answer,
		@Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable Integer edition, @Nullable Instant seenAt,
		int version) {

	/** Whether everybody reads the answer. */
	public boolean isPublished() {
		return this.edition != null;
	}

	/**
	 * Whether everybody knows the reference, which stood with the answer: for good, even
	 * where the answer was taken back.
	 */
	public boolean isReferencePublic() {
		return this.seenAt != null;
	}

	public boolean isAnswered() {
		return this.answeredAt != null;
	}

}
