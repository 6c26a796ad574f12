package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

	static TaskContent of(TaskRecord task) {
		return new TaskContent(task.id(), task.forYear(), task.kind(), task.text(), task.statedBy(), task.statedOn(),
				task.facts().stream().map(FactContent::of).toList(),
				task.sources().stream().map(SourceContent::of).toList(), task.documents());
	}

	/** The same without the documents that are not public. */
	TaskContent without(Set<String> hidden) {
		return new TaskContent(this.id, this.forYear, this.kind, this.text, this.statedBy, this.statedOn, this.facts,
				this.sources, this.documents.stream().filter((document) -> !hidden.contains(document)).toList());
	}

}
