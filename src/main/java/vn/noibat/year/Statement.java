package vn.noibat.year;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What a shortcoming or a task says, and who said it.
 *
 * @param source id of the registered source that has it; null where none is on file
 * @param taskKind {@code task}, {@code recommendation} or {@code programme}; read for
 * tasks only
 * @param forYear the year in which a task is to be done; read for tasks only
 */
public record Statement(Bilingual text, Bilingual statedBy, @Nullable LocalDate statedOn, @Nullable String source,
		String taskKind, int forYear) {
}
