package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What a shortcoming or a task says, and who said it.
 *
 * @param source id of the first registered source that has it; null where none is on file
 * @param taskKind {@code task}, {@code recommendation} or {@code programme}; read for
 * tasks only
 * @param forYear the year in which a task is to be done; read for tasks only
 */
public record Statement(Bilingual text, Bilingual statedBy, @Nullable LocalDate statedOn, @Nullable String source,
		String taskKind, int forYear) {

	/**
	 * The sources that the statement has once it is written so: the form shows the first,
	 * and what else supported it stays.
	 */
	List<String> sourcesAfter(List<String> before) {
		return Stream.concat(Stream.ofNullable(this.source), before.stream().skip(1)).distinct().toList();
	}

}
