package vn.noibat.selection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a nomination said after an act.
 *
 * @param number from 1
 * @param act what was done, e.g. {@code handed-in}
 */
record NominationRevision(int number, String act, String person, Instant writtenAt, @Nullable String reason,
		NominationText text) {
}
