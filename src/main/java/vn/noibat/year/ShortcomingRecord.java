package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * A criticism, who made it, and of which indicator, if of one.
 */
public record ShortcomingRecord(String id, Bilingual text, Bilingual statedBy, @Nullable LocalDate statedOn,
		@Nullable String indicator, List<SourceReference> sources) {
}
