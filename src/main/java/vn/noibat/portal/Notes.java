package vn.noibat.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.SourceContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Numbers the sources of a page in the order in which they are first named.
 */
class Notes {

	private final Language language;

	private final Addresses addresses;

	private final Predicate<String> registered;

	private final Map<Key, Note> notes = new LinkedHashMap<>();

	/**
	 * Begins with none.
	 * @param registered whether the public register has a document of this id
	 */
	Notes(Language language, Addresses addresses, Predicate<String> registered) {
		this.language = language;
		this.addresses = addresses;
		this.registered = registered;
	}

	/** The marks of these sources, each new one numbered on. */
	List<NoteMark> mark(Collection<SourceContent> sources) {
		return sources.stream()
			.map(this::note)
			.map((note) -> new NoteMark(note.number(), note.id()))
			.distinct()
			.toList();
	}

	/** All sources named so far. */
	List<Note> list() {
		return this.notes.values().stream().sorted(Comparator.comparingInt(Note::number)).toList();
	}

	// A source named without a place is the one already named, wherever in it; a place
	// told later is added to it.
	private Note note(SourceContent source) {
		Key key = Key.of(source);
		Note known = this.notes.get(key);
		if (known == null && key.place().isEmpty()) {
			known = list().stream().filter((note) -> note.source().equals(source.id())).findFirst().orElse(null);
		}
		if (known != null) {
			return known;
		}
		Note placeless = this.notes.remove(new Key(source.id(), ""));
		Note note = note(source, (placeless != null) ? placeless.number() : this.notes.size() + 1);
		this.notes.put(key, note);
		return note;
	}

	private Note note(SourceContent source, int number) {
		return new Note(number, "note-" + number, source.id(), text(source), url(source),
				Phrases.of(this.language, "source.kind." + source.kind()));
	}

	private String text(SourceContent source) {
		List<String> parts = new ArrayList<>();
		parts.add(source.label().in(this.language));
		String publisher = publisher(source);
		if (publisher != null && !parts.get(0).contains(publisher)) {
			parts.add(publisher);
		}
		if (source.place() != null) {
			parts.add(source.place().in(this.language));
		}
		if (source.publishedOn() != null && !"document".equals(source.kind())) {
			parts.add(Dates.official(source.publishedOn(), this.language));
		}
		return String.join(", ", parts);
	}

	// A paper that the source does not name is said to be missing, a list without a body
	// is told on its year.
	private @Nullable String publisher(SourceContent source) {
		if (source.publisher() != null) {
			return source.publisher().in(this.language);
		}
		return "press".equals(source.kind()) ? Phrases.of(this.language, "source.paper.unnamed") : null;
	}

	private @Nullable String url(SourceContent source) {
		String document = source.document();
		return (document != null && this.registered.test(document)) ? this.addresses.document(document, this.language)
				: source.url();
	}

	/** Two places of one source are two notes. */
	private record Key(String source, String place) {

		static Key of(SourceContent source) {
			return new Key(source.id(), (source.place() != null) ? source.place().vi() : "");
		}

	}

}
