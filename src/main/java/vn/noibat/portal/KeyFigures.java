package vn.noibat.portal;

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
 * The figures a city is asked for first, each with the year before beside it.
 */
final class KeyFigures {

	private KeyFigures() {
	}

	static List<FigureCard> of(ArchiveSnapshot archive, int year, int most, Language language, Addresses addresses,
			Notes notes, MessageSource messages) {
		return archive.indicators()
			.stream()
			.filter((series) -> series.indicator().key())
			.flatMap((series) -> card(series, year, language, addresses, notes, messages).stream())
			.limit(most)
			.toList();
	}

	private static Optional<FigureCard> card(IndicatorSeries series, int year, Language language, Addresses addresses,
			Notes notes, MessageSource messages) {
		return point(series, year).map((point) -> {
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
		});
	}

	private static Optional<SeriesPoint> point(IndicatorSeries series, int year) {
		return series.points()
			.stream()
			.filter((point) -> point.year() == year && "actual".equals(point.fact().kind()))
			.filter((point) -> point.fact().unit().equals(series.indicator().unit()))
			.findFirst();
	}

}
