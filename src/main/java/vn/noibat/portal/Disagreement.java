package vn.noibat.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.SourceContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;

/**
 * What readers are told of a figure that another figure, or the text it stands in,
 * contradicts.
 */
final class Disagreement {

	private Disagreement() {
	}

	/**
	 * One sentence for each other value.
	 * @param series of the figure's indicator; null where there is none
	 * @param highlight in which the figure stands; null where in none
	 * @param locality of which a text speaks where it names no part
	 */
	static List<String> of(FactContent fact, @Nullable IndicatorSeries series, @Nullable HighlightContent highlight,
			String locality, Language language) {
		Stream<String> others = (series != null) ? series.contradicting(fact, highlight, locality)
			.stream()
			.map((point) -> Phrases.of(language, "reading.contradiction", PlanAndResult.text(point.fact(), language),
					places(point.fact(), language)))
				: Stream.of();
		Stream<String> text = (highlight != null) ? highlight.toldOtherwise(fact, locality)
			.stream()
			.map((words) -> Phrases.of(language, "reading.contradiction.text", words)) : Stream.of();
		return Stream.concat(others, text).map((told) -> Typography.nonBreaking(told, language)).distinct().toList();
	}

	private static String places(FactContent fact, Language language) {
		return fact.sources().stream().map((source) -> place(source, language)).collect(Collectors.joining("; "));
	}

	private static String place(SourceContent source, Language language) {
		String title = source.label().in(language);
		return (source.place() != null) ? title + ", " + source.place().in(language) : title;
	}

}
