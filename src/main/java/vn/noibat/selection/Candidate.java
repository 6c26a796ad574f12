package vn.noibat.selection;

import jakarta.persistence.Embeddable;

import vn.noibat.text.Bilingual;

/**
 * A nomination on a ballot, under the title it had when the ballot opened.
 */
@Embeddable
public record Candidate(String nominationId, Bilingual title) {
}
