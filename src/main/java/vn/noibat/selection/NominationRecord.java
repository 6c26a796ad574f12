package vn.noibat.selection;

import java.time.Instant;

import vn.noibat.text.Bilingual;

/**
 * A nomination as its department handed it in.
 *
 * @param department id of the proposing body
 */
public record NominationRecord(String id, String field, String department, Bilingual title, Bilingual summary,
		Instant nominatedAt) {
}
