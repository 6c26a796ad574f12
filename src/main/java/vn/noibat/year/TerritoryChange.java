package vn.noibat.year;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * A day from which figures of the locality speak of another territory.
 *
 * @param precision how exactly the day is known: {@code day}, {@code month}, {@code year}
 * @param indicators the indicators it breaks; empty where it breaks all
 */
public record TerritoryChange(String id, LocalDate startsOn, String precision, Bilingual reason, Set<String> indicators,
		@Nullable SourceReference source) {

	/** Whether a series of the indicator breaks here. */
	public boolean breaks(String indicator) {
		return this.indicators.isEmpty() || this.indicators.contains(indicator);
	}

}
