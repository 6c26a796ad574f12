package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.year.EventRecord;

/**
 * An event that the sources mention, as sealed.
 *
 * @param precision how exactly the sources date it: {@code day}, {@code month},
 * {@code year}
 * @param outsideYear belongs to another year and is told as what followed
 */
public record EventContent(String id, @Nullable String field, Bilingual title, Bilingual summary,
		@Nullable LocalDate date, @Nullable String precision, boolean outsideYear, @Nullable Bilingual note,
		List<FactContent> facts, List<SourceContent> sources, List<String> documents) {

	static EventContent of(EventRecord event) {
		return new EventContent(event.id(), event.field(), event.title(), event.summary(), event.occurredOn(),
				event.precision(), event.outsideYear(), event.note(),
				event.facts().stream().map(FactContent::of).toList(),
				event.sources().stream().map(SourceContent::of).toList(), event.documents());
	}

	/** The same without the documents that are not public. */
	EventContent without(Set<String> hidden) {
		return new EventContent(this.id, this.field, this.title, this.summary, this.date, this.precision,
				this.outsideYear, this.note, this.facts, this.sources,
				this.documents.stream().filter((document) -> !hidden.contains(document)).toList());
	}

}
