package vn.noibat.selection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A nomination as it stands.
 *
 * @param department id of the proposing body; null for what the council added of its own
 * @param reason why it was returned, merged or declined
 * @param mergedInto id of the nomination it became part of
 * @param nominatedBy the account that handed it in
 * @param nominatedAt null for a draft
 * @param version counts its changes, so that a form can tell that it is out of date
 */
public record NominationRecord(String id, String yearId, String field, @Nullable String department, Bilingual title,
		Bilingual summary, Evidence evidence, NominationState state, boolean addedByCouncil, @Nullable String reason,
		@Nullable String mergedInto, @Nullable String nominatedBy, @Nullable Instant nominatedAt,
		@Nullable Instant decidedAt, int version) {

	NominationText text() {
		return new NominationText(this.field, this.title, this.summary, this.evidence);
	}

}
