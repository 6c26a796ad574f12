package vn.noibat.year;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.figure.Figures;
import vn.noibat.web.RefusedRequest;

/**
 * The years' door: the locality and what its years hold.
 */
@Service
@Transactional(readOnly = true)
public class Almanac {

	private final Localities localities;

	private final Fields fields;

	private final Territories territories;

	private final HighlightYears years;

	private final Figures figures;

	Almanac(Localities localities, Fields fields, Territories territories, HighlightYears years, Figures figures) {
		this.localities = localities;
		this.fields = fields;
		this.territories = territories;
		this.years = years;
		this.figures = figures;
	}

	/** The locality, or empty in an installation where none is entered yet. */
	public Optional<LocalityProfile> locality() {
		return this.localities.findFirstBy()
			.map((locality) -> locality.toRecord(
					this.fields.findAllByOrderByPosition().stream().map(Field::toRecord).toList(),
					this.territories.findAllByOrderByStartsOnAscIdAsc()
						.stream()
						.map((territory) -> territory
							.toRecord((source) -> this.figures.sources(List.of(source)).get(0)))
						.toList()));
	}

	/**
	 * Sees to it that the locality has a field of this code.
	 * @throws RefusedRequest when it has none
	 */
	public void requireField(String code) {
		if (this.fields.findById(code).isEmpty()) {
			throw RefusedRequest.conflict("year.field.unknown", code);
		}
	}

	/** The years taken over from before the portal, oldest first. */
	public List<YearRecord> recordedYears() {
		return locality()
			.map((locality) -> this.years.findByOriginOrderByYear("records")
				.stream()
				.map((year) -> year.toRecord(locality, this.figures))
				.toList())
			.orElse(List.of());
	}

	/**
	 * What a year holds, at whatever stage.
	 * @throws java.util.NoSuchElementException when there is no such year
	 */
	public YearRecord yearRecord(String yearId) {
		LocalityProfile locality = locality().orElseThrow();
		return this.years.findById(yearId).orElseThrow().toRecord(locality, this.figures);
	}

	/**
	 * The year as what the sources mention of it.
	 * @throws IllegalStateException when the year has a list
	 */
	public YearEvents eventsOf(YearRecord year) {
		return new YearEvents(year);
	}

}
