package vn.noibat.year;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.StatedFact;
import vn.noibat.text.Bilingual;

/**
 * What a year holds besides its highlights.
 *
 * @param wording {@code official} where the approved text itself is kept, {@code summary}
 * where the portal wrote its own
 * @param facts figures of the year that stand in no highlight, event or task
 */
public record YearRecord(String id, int year, LocalityProfile locality, Stage stage, String wording, int places,
		Bilingual title, @Nullable Bilingual introduction, @Nullable Bilingual conclusion, List<StatedFact> facts,
		List<EventRecord> events, List<TargetRecord> targets, List<ShortcomingRecord> shortcomings,
		List<TaskRecord> tasks) {
}
