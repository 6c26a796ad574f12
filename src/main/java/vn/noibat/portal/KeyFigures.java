package vn.noibat.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * The figures a city is asked for first, each with its plan or the year before beside it;
 * those that can be compared come first.
 */
final class KeyFigures {

	private KeyFigures() {
	}

	static List<FigureCard> of(ArchiveSnapshot archive, int year, int most, Language language, Addresses addresses,
			Notes notes, MessageSource messages) {
		return archive.indicators()
			.stream()
			.filter((series) -> series.indicator().key() && point(series, year).isPresent())
			.sorted(Comparator.comparing((series) -> SmallBars.of(series, year, language) == null))
			.limit(most)
			.flatMap((series) -> point(series, year).stream()
				.map((point) -> card(series, point, language, addresses, notes, messages)))
			.toList();
	}

	private static FigureCard card(IndicatorSeries series, SeriesPoint point, Language language, Addresses addresses,
			Notes notes, MessageSource messages) {
		int year = point.year();
		FigureCard card = FigureCard.brief(point.fact(), language, addresses, notes);
		String before = point(series, year - 1)
			.map((previous) -> messages.getMessage("figure.before",
					new Object[] { year - 1, previous.fact().display().in(language) }, language.locale()))
			.orElse(null);
		String comparison = Stream.of(card.comparison(), before)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("; "));
		return card.withComparison(comparison.isEmpty() ? null : comparison)
			.withBars(SmallBars.of(series, year, language));
	}

	private static Optional<SeriesPoint> point(IndicatorSeries series, int year) {
		return series.points()
			.stream()
			.filter((point) -> point.year() == year && "actual".equals(point.fact().kind()))
			.filter((point) -> point.fact().unit().equals(series.indicator().unit()))
			.findFirst();
	}

}
