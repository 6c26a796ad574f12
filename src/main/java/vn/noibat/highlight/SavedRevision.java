package vn.noibat.highlight;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who saved a revision, and when.
 *
 * @param number from 1
 * @param restoredFrom the older revision it brought back, if it did
 */
record SavedRevision(String highlightId, int number, String sha256, String person, Instant savedAt,
		@Nullable Integer restoredFrom, @Nullable String note) {
}
