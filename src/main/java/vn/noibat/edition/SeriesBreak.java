package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;

import vn.noibat.text.Bilingual;

/**
 * Where figures stop being comparable because the territory changed.
 *
 * @param precision how exactly the day is known: {@code day}, {@code month}, {@code year}
 * @param sources empty where no source on file tells of the change
 */
public record SeriesBreak(String id, LocalDate startsOn, String precision, Bilingual reason,
		List<SourceContent> sources) {
}
