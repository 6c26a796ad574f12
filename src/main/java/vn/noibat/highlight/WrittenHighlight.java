package vn.noibat.highlight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.year.WorkingYear;

/**
 * A highlight as it is written now.
 *
 * @param rank its place in the list, from 1; null where it was taken out
 * @param number of its newest revision
 * @param title in Vietnamese
 * @param documents ids of the documents it names
 */
public record WrittenHighlight(String id, WorkingYear year, @Nullable Integer rank, int number, String title,
		List<String> documents) {
}
