package vn.noibat.press;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.EditionKind;

/**
 * An entry of a feed, the same in all its formats.
 *
 * @param id stays the same through corrections, and does not depend on the host
 * @param published release of the edition it first stood in
 * @param updated release of the edition in which it last changed
 * @param summary plain text
 * @param html what the reader of the feed shows
 * @param field of a highlight, in the language of the feed
 * @param correction null unless a later edition changed it
 * @param gone whether nothing is left of it but that it was taken back
 */
record FeedEntry(String id, String title, String url, OffsetDateTime published, OffsetDateTime updated, String summary,
		String html, @Nullable String field, @Nullable Correction correction, boolean gone) {

	/**
	 * Why an entry is not what it first was.
	 *
	 * @param kind {@code correction} or {@code withdrawal}
	 * @param about address of the edition
	 */
	record Correction(int edition, String kind, String reason, String about, OffsetDateTime date) {
	}

	/** Whether its text was taken back: alone, or with its year. */
	boolean isWithdrawn() {
		return this.gone || this.correction != null && this.correction.kind().equals(EditionKind.WITHDRAWAL.code());
	}

}
