package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SearchResult;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Something that was found.
 *
 * @param title as sealed: the index keeps one tone placement only
 * @param place what it is and where it stands
 * @param snippet text and marks, safe as HTML
 * @param lang of the snippet, where it is not that of the page; else null
 */
record ResultRow(String title, String url, String place, String snippet, @Nullable String lang) {

	/** Empty where it was withdrawn between search and answer. */
	static Optional<ResultRow> of(SearchResult result, ArchiveSnapshot released, Language language, Addresses addresses,
			Frames frames) {
		String lang = (result.snippet().language() != language) ? result.snippet().language().code() : null;
		return switch (result.type()) {
			case "highlight" -> released.year(result.year())
				.flatMap((edition) -> edition.content()
					.highlights()
					.stream()
					.filter((highlight) -> highlight.id().equals(result.id()))
					.findFirst()
					.map((highlight) -> new ResultRow(highlight.title().in(language),
							addresses.highlight(result.year(), highlight.rank(), highlight.slug(), language),
							place(edition, frames.word("search.place.highlight", language,
									StringUtils.capitalize(edition.content().word().in(language)), highlight.rank()),
									result.field(), language),
							result.snippet().html(), lang)));
			case "event" -> released.year(result.year())
				.flatMap(
						(edition) -> edition.content()
							.events()
							.stream()
							.filter((event) -> event.id().equals(result.id()))
							.findFirst()
							.map((event) -> new ResultRow(event.title().in(language),
									addresses.event(result.year(), result.id(), language), place(edition,
											frames.word("search.place.event", language), result.field(), language),
									result.snippet().html(), lang)));
			case "document" ->
				released.document(result.id())
					.map((entry) -> new ResultRow(entry.document().number(), addresses.document(result.id(), language),
							frames.word("search.place.document", language,
									DocumentRow.date(entry.document().date(), language)),
							result.snippet().html(), lang));
			default -> Optional.empty();
		};
	}

	private static String place(ReleasedEdition edition, String what, @Nullable String field, Language language) {
		List<String> parts = new ArrayList<>(List.of(String.valueOf(edition.year()), what));
		edition.content().fieldLabel(field).map((label) -> label.in(language)).ifPresent(parts::add);
		return String.join(" · ", parts);
	}

}
