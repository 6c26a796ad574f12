package vn.noibat.intake;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.noibat.account.Person;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.highlight.Importing;
import vn.noibat.year.Almanac;
import vn.noibat.year.YearKeeping;

/**
 * Judges whether what was typed of a part can be kept at all: a highlight of another
 * year, a field that nobody knows, a title without end or a figure that is no number
 * would be refused at the end.
 */
@Component
class Fitting {

	/** The most characters of a title. */
	static final int LONGEST_TITLE = 300;

	private final Importing importing;

	private final YearKeeping years;

	private final Almanac almanac;

	private final Figures figures;

	Fitting(Importing importing, YearKeeping years, Almanac almanac, Figures figures) {
		this.importing = importing;
		this.years = years;
		this.almanac = almanac;
		this.figures = figures;
	}

	/**
	 * Refuses what cannot be kept.
	 * @param year whose list the paper brings; null while nobody knows
	 * @throws UnfitChoice with what is wrong, by field
	 */
	void require(Object choice, @Nullable Integer year, Person person) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (choice instanceof HighlightChoice highlight) {
			if (!highlight.target().isEmpty() && !isListed(highlight.target(), year, person)) {
				faults.put("target", "intake.unfit.target");
			}
			if (!highlight.field().isEmpty() && !isKnown(highlight.field())) {
				faults.put("field", "intake.unfit.field");
			}
			requireShort(faults, "title", highlight.title());
			requireShort(faults, "officialTitle", highlight.officialTitle());
			Catalogue catalogue = this.figures.catalogue();
			for (int i = 0; i < highlight.figures().size(); i++) {
				String row = "f" + i + "-";
				highlight.figures().get(i).faults(catalogue).forEach((field, fault) -> faults.put(row + field, fault));
			}
		}
		else if (choice instanceof ListChoice list) {
			requireShort(faults, "title", list.title());
		}
		else if (choice instanceof LetterChoice letter) {
			faults.putAll(letter.faults());
		}
		if (!faults.isEmpty()) {
			throw new UnfitChoice(faults);
		}
	}

	private boolean isListed(String highlight, @Nullable Integer year, Person person) {
		return this.years.years()
			.stream()
			.filter((one) -> year != null && one.year() == year)
			.flatMap((one) -> this.importing.list(one.id(), person).stream())
			.anyMatch((one) -> one.id().equals(highlight));
	}

	private boolean isKnown(String field) {
		return this.almanac.locality()
			.stream()
			.flatMap((locality) -> locality.fields().stream())
			.anyMatch((one) -> one.code().equals(field));
	}

	private static void requireShort(Map<String, String> faults, String field, String title) {
		if (title.length() > LONGEST_TITLE) {
			faults.put(field, "intake.unfit.title");
		}
	}

}
