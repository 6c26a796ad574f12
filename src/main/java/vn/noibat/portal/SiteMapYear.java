package vn.noibat.portal;

import java.util.List;
import java.util.stream.Stream;

import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A year in the site map, with its highlights and its book.
 */
record SiteMapYear(int year, String title, String url, List<Step> pages) {

	static SiteMapYear of(ReleasedEdition edition, Language language, Addresses addresses) {
		YearContent year = edition.content();
		Stream<Step> pages = edition.isWithdrawn() ? Stream.empty()
				: year.highlights()
					.stream()
					.map((highlight) -> new Step(highlight.rank() + ". " + highlight.title().in(language),
							addresses.highlight(year.year(), highlight.rank(), highlight.slug(), language)));
		Stream<Step> book = edition.isWithdrawn() ? Stream.empty()
				: Stream.of(new Step(Phrases.of(language, "book.download"), addresses.book(year.year(), language)));
		return new SiteMapYear(year.year(), year.title().in(language), addresses.year(year.year(), language),
				Stream.concat(pages, book).toList());
	}

}
