package vn.noibat.portal;

import java.util.List;
import java.util.stream.Stream;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.LaterDocument;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A year that names a document, as what, and where in it.
 *
 * @param role what the document is to the year's list
 */
record DocumentMention(String title, String url, String role, List<Mention> places) {

	/** The years that name a document, newest first. */
	static List<DocumentMention> of(RegisterEntry entry, ArchiveSnapshot released, Language language,
			Addresses addresses, Frames frames) {
		String id = entry.document().id();
		return released.years()
			.stream()
			.map(ReleasedEdition::content)
			.flatMap((year) -> year.document(id)
				.or(() -> released.laterDocument(id)
					.filter((letter) -> letter.year() == year.year())
					.map(LaterDocument::document))
				.map((document) -> new DocumentMention(
						frames.word("document.year", language, year.year(), year.title().in(language)),
						addresses.year(year.year(), language),
						frames.word("document.role." + document.role(), language),
						places(id, year, language, addresses)))
				.stream())
			.toList();
	}

	private static List<Mention> places(String id, YearContent year, Language language, Addresses addresses) {
		return Stream
			.concat(year.highlights()
				.stream()
				.filter((highlight) -> highlight.documents().contains(id))
				.map((highlight) -> Mention.of(highlight, year, language, addresses)),
					year.events()
						.stream()
						.filter((event) -> event.documents().contains(id))
						.map((event) -> Mention.of(event, year, language, addresses)))
			.toList();
	}

}
