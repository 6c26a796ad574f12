package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.text.Bilingual;

/**
 * A task, a recommendation or a part of a programme, and who stated it.
 *
 * @param kind {@code task}, {@code recommendation} or {@code programme}
 */
public record TaskRecord(String id, int forYear, String kind, Bilingual text, Bilingual statedBy,
		@Nullable LocalDate statedOn, List<StatedFact> facts, List<SourceReference> sources, List<String> documents) {
}
