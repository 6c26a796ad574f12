package vn.noibat.selection;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A figure on which a nomination rests.
 *
 * @param indicator slug of a known indicator; null where the label alone says what is
 * counted
 * @param qualifier a word of the public contract, e.g. {@code over}
 * @param asOf the period or day it holds for, in words
 * @param source where it is stated, in words; at least one of the three sources is given
 * @param document id of the registered document that states it
 */
@Embeddable
public record EvidenceFigure(@Column(name = "indicator_slug") @Nullable String indicator, @Nullable String label,
		BigDecimal value, String unit, String qualifier, @Column(name = "as_of") String asOf, @Nullable String source,
		@Column(name = "source_url") @Nullable String sourceUrl,
		@Column(name = "source_document_id") @Nullable String document) {
}
