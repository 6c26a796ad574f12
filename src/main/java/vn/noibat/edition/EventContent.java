package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;

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

	static EventContent of(EventRecord event, Disclosure disclosure) {
		return new EventContent(event.id(), event.field(), event.title(), event.summary(), event.occurredOn(),
				event.precision(), event.outsideYear(), event.note(),
				event.facts().stream().map((fact) -> FactContent.of(fact, disclosure)).toList(),
				disclosure.sources(event.sources()), disclosure.named(event.documents()));
	}

}
