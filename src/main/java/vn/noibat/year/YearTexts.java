package vn.noibat.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What a year says beside its highlights, as it stands now.
 *
 * @param revision which state of it this is; whoever saves names it
 */
public record YearTexts(WorkingYear year, int revision, @Nullable Bilingual introduction,
		@Nullable Bilingual conclusion, Map<Stage, Instant> deadlines, List<ShortcomingRecord> shortcomings,
		List<TaskRecord> tasks) {

	public YearTexts {
		deadlines = Map.copyOf(deadlines);
		shortcomings = List.copyOf(shortcomings);
		tasks = List.copyOf(tasks);
	}

}
