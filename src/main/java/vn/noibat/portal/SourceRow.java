package vn.noibat.portal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.SourceContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A source on which the released years rest.
 *
 * @param note what is to be known of it
 */
record SourceRow(String text, @Nullable String url, String kind, @Nullable String note) {

	/** Each source once, in the order in which the newest editions name them. */
	static List<SourceRow> all(ArchiveSnapshot released, Language language, Addresses addresses) {
		Map<String, SourceContent> sources = new LinkedHashMap<>();
		released.years()
			.stream()
			.flatMap((edition) -> sources(edition.content()))
			.forEach((source) -> sources.putIfAbsent(source.id(), withoutPlace(source)));
		Notes notes = new Notes(language, addresses, released::isRegistered);
		notes.mark(sources.values());
		List<SourceContent> ordered = List.copyOf(sources.values());
		return notes.list()
			.stream()
			.map((note) -> new SourceRow(note.text(), note.url(), note.kind(),
					note(ordered.get(note.number() - 1), language)))
			.toList();
	}

	private static @Nullable String note(SourceContent source, Language language) {
		return (source.note() != null) ? source.note().in(language) : null;
	}

	private static SourceContent withoutPlace(SourceContent source) {
		return new SourceContent(source.id(), source.title(), source.label(), source.kind(), source.publisher(),
				source.publishedOn(), source.document(), source.url(), source.note(), null);
	}

	private static Stream<SourceContent> sources(YearContent year) {
		return Stream
			.of(year.highlights().stream().map((highlight) -> highlight.sources()),
					year.events().stream().map((event) -> event.sources()),
					year.allFacts().stream().map(FactContent::sources),
					year.targets().stream().map((target) -> target.sources()),
					year.shortcomings().stream().map((shortcoming) -> shortcoming.sources()),
					year.tasks().stream().map((task) -> task.sources()))
			.flatMap((all) -> all)
			.flatMap(Collection::stream);
	}

}
