package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.figure.ToldOtherwise;
import vn.noibat.year.WorkingYear;

/**
 * Finds the figures of a list that contradict another figure, of whatever year, or the
 * text they stand in; they may stand, and readers are told.
 */
@Component
class Disagreements {

	private final WrittenDrafts drafts;

	private final StandingFigures standing;

	private final Figures figures;

	Disagreements(WrittenDrafts drafts, StandingFigures standing, Figures figures) {
		this.drafts = drafts;
		this.standing = standing;
		this.figures = figures;
	}

	List<Gap> of(WorkingYear year) {
		List<Gap> found = new ArrayList<>();
		List<StandingFigure> all = this.standing.all();
		all.stream()
			.filter((figure) -> figure.year() == year.year() && figure.highlight() != null)
			.forEach((figure) -> all.stream()
				.filter((other) -> comesFirst(figure, other) && figure.claim().contradicts(other.claim()))
				.forEach((other) -> found.add(between(figure, other))));
		Catalogue catalogue = this.figures.catalogue();
		String locality = this.standing.locality();
		this.drafts.listed(year.id())
			.forEach((highlight, draft) -> found.addAll(inText(highlight, draft, catalogue, locality)));
		return found;
	}

	// Of two within the list, the first tells of it.
	private static boolean comesFirst(StandingFigure figure, StandingFigure other) {
		return other.year() != figure.year() || other.highlight() == null
				|| figure.fact().id().compareTo(other.fact().id()) < 0;
	}

	private static Gap between(StandingFigure one, StandingFigure other) {
		List<Object> told = List.of(one.fact().indicator().label().vi(), read(one.fact()), places(one.fact()),
				read(other.fact()), places(other.fact()), String.valueOf(other.year()));
		return Gap.of(Objects.requireNonNull(one.highlight()), one.rank(),
				Missing.warning("highlight.contradiction", told.toArray()));
	}

	private static List<Gap> inText(Highlight highlight, Draft draft, Catalogue catalogue, String locality) {
		ToldOtherwise text = new ToldOtherwise(draft.summary().vi() + "\n" + Prose.plain(draft.body().vi()), locality);
		return draft.facts()
			.stream()
			.filter((fact) -> fact.missing().isEmpty())
			.map((fact) -> fact.stated(catalogue))
			.flatMap((fact) -> told(fact, text).map((words) -> Gap.of(highlight.id(), highlight.rank(),
					Missing.warning("highlight.contradiction.text", fact.indicator().label().vi(), read(fact), words))))
			.toList();
	}

	private static Stream<String> told(StatedFact fact, ToldOtherwise text) {
		return Stream
			.concat(text.of(fact).stream(),
					fact.sources()
						.stream()
						.flatMap((source) -> Stream.ofNullable(source.place()))
						.flatMap((place) -> ToldOtherwise.at(fact, place.vi()).stream()))
			.limit(1);
	}

	private static String read(StatedFact fact) {
		return fact.display().vi();
	}

	private static String places(StatedFact fact) {
		return String.join("; ", fact.sources().stream().map(Disagreements::place).toList());
	}

	private static String place(SourceReference source) {
		return (source.place() != null) ? source.title().vi() + ", " + source.place().vi() : source.title().vi();
	}

}
