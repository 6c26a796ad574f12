package vn.noibat.portal;

import java.util.Optional;

import org.springframework.util.StringUtils;

import vn.noibat.edition.EventContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Where in a year something stands.
 */
record Mention(String title, String text, String url) {

	static Mention of(HighlightContent highlight, YearContent year, Language language, Addresses addresses) {
		String place = Phrases.of(language, "mention.highlight", StringUtils.capitalize(year.word().in(language)),
				String.valueOf(highlight.rank()), String.valueOf(year.year()));
		return new Mention(place, highlight.title().in(language),
				addresses.highlight(year.year(), highlight.rank(), highlight.slug(), language));
	}

	static Mention of(EventContent event, YearContent year, Language language, Addresses addresses) {
		return new Mention(Phrases.of(language, "mention.event", String.valueOf(year.year())),
				event.title().in(language), addresses.event(year.year(), event.id(), language));
	}

	/** Where a figure stands: a highlight, an event, else the year itself. */
	static Mention of(SeriesPoint point, Language language, Addresses addresses) {
		YearContent year = point.edition().content();
		if (point.highlight() != null) {
			return of(point.highlight(), year, language, addresses);
		}
		return event(point).map((event) -> of(event, year, language, addresses))
			.orElseGet(() -> new Mention(Phrases.of(language, "mention.year", String.valueOf(year.year())),
					year.title().in(language), addresses.year(year.year(), language)));
	}

	static Optional<EventContent> event(SeriesPoint point) {
		return point.edition()
			.content()
			.events()
			.stream()
			.filter((event) -> event.facts().stream().anyMatch((fact) -> fact.id().equals(point.fact().id())))
			.findFirst();
	}

}
