package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.figure.Scope;
import vn.noibat.figure.StatedFact;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.year.Almanac;
import vn.noibat.year.EventRecord;
import vn.noibat.year.TaskRecord;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearRecord;

/**
 * Reads the figures of all years together, those of lists and those that years state
 * beside them.
 */
@Component
class StandingFigures {

	private static final String SENTENCE = "(?<=[.;!?])\\s+|\\n";

	private final WrittenDrafts drafts;

	private final Figures figures;

	private final YearKeeping years;

	private final Almanac almanac;

	StandingFigures(WrittenDrafts drafts, Figures figures, YearKeeping years, Almanac almanac) {
		this.drafts = drafts;
		this.figures = figures;
		this.years = years;
		this.almanac = almanac;
	}

	List<StandingFigure> all() {
		Catalogue catalogue = this.figures.catalogue();
		String locality = locality();
		List<StandingFigure> all = new ArrayList<>();
		for (WorkingYear year : this.years.years()) {
			this.drafts.listed(year.id())
				.forEach((highlight, draft) -> all.addAll(of(year, highlight, draft, catalogue, locality)));
			beside(this.almanac.yearRecord(year.id())).forEach((fact) -> all
				.add(new StandingFigure(fact, year.year(), null, null, Scope.of(fact, "", locality), "")));
		}
		return List.copyOf(all);
	}

	/** The name of the whole of which figures speak where they name no part. */
	String locality() {
		return this.almanac.locality().map((one) -> one.name().vi()).orElse("");
	}

	private static List<StandingFigure> of(WorkingYear year, Highlight highlight, Draft draft, Catalogue catalogue,
			String locality) {
		String text = draft.summary().vi() + "\n" + Prose.plain(draft.body().vi());
		return draft.facts()
			.stream()
			.filter((fact) -> fact.missing().isEmpty())
			.map((fact) -> fact.stated(catalogue))
			.map((fact) -> new StandingFigure(fact, year.year(), highlight.id(), highlight.rank(),
					Scope.of(fact, text, locality), passage(text, fact)))
			.toList();
	}

	private static Stream<StatedFact> beside(YearRecord year) {
		return Stream
			.of(year.facts().stream(), year.events().stream().map(EventRecord::facts).flatMap(List::stream),
					year.tasks().stream().map(TaskRecord::facts).flatMap(List::stream))
			.flatMap((facts) -> facts);
	}

	private static String passage(String text, StatedFact fact) {
		String number = Numbers.format(fact.value(), Language.VI);
		String bare = Numbers.format(fact.value().stripTrailingZeros(), Language.VI);
		return Arrays.stream(text.split(SENTENCE))
			.filter((sentence) -> holds(sentence, fact.display().vi()) || holds(sentence, number)
					|| holds(sentence, bare))
			.findFirst()
			.map(String::strip)
			.orElse("");
	}

	private static boolean holds(String sentence, String number) {
		int at = sentence.indexOf(number);
		boolean begins = at == 0 || at > 0 && !isOfNumber(sentence.charAt(at - 1));
		int end = at + number.length();
		return at >= 0 && begins
				&& (end >= sentence.length()
						|| !Character.isDigit(sentence.charAt(end)) && !(isOfNumber(sentence.charAt(end))
								&& end + 1 < sentence.length() && Character.isDigit(sentence.charAt(end + 1))));
	}

	private static boolean isOfNumber(char character) {
		return Character.isDigit(character) || character == ',' || character == '.';
	}

}
