package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.text.Bilingual;

/**
 * An event that the sources mention.
 *
 * @param precision how exactly the sources date it: {@code day}, {@code month},
 * {@code year}
 * @param outsideYear belongs to another year and is told as what followed
 * @param documents ids of the documents it names
 */
public record EventRecord(String id, @Nullable String field, Bilingual title, Bilingual summary,
		@Nullable LocalDate occurredOn, @Nullable String precision, boolean outsideYear, @Nullable Bilingual note,
		List<StatedFact> facts, List<SourceReference> sources, List<String> documents) {
}
