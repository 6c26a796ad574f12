package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.year.TaskRecord;

/**
 * A task, recommendation or part of a programme as sealed.
 *
 * @param kind {@code task}, {@code recommendation} or {@code programme}
 */
public record TaskContent(String id, int forYear, String kind, Bilingual text, Bilingual statedBy,
		@Nullable LocalDate statedOn, List<FactContent> facts, List<SourceContent> sources, List<String> documents) {

	static TaskContent of(TaskRecord task, Disclosure disclosure) {
		return new TaskContent(task.id(), task.forYear(), task.kind(), task.text(), task.statedBy(), task.statedOn(),
				task.facts().stream().map((fact) -> FactContent.of(fact, disclosure)).toList(),
				disclosure.sources(task.sources()), disclosure.named(task.documents()));
	}

}
