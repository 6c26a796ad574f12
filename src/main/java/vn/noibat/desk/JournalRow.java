package vn.noibat.desk;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One act as the journal's page shows it.
 *
 * @param moment when, in the time of Viet Nam
 * @param act what was done, in words where there are some
 * @param sha256 the first digits of its hash
 */
record JournalRow(long sequence, String moment, String person, String act, @Nullable Integer year, String subject,
		Map<String, String> details, String sha256) {
}
