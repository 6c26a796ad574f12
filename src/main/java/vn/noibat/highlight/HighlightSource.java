package vn.noibat.highlight;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Where the text of a highlight comes from.
 */
@Embeddable
record HighlightSource(String sourceId, @Nullable Bilingual place) {
}
