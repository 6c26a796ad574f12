package vn.noibat.highlight;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something the year's list still lacks.
 *
 * @param highlight id of the highlight that lacks it; null where the list itself does
 * @param rank the highlight's place
 * @param text key of the message that says what
 * @param arguments of the message
 * @param blocking whether it stands in the way of handing the list on
 */
public record Gap(@Nullable String highlight, @Nullable Integer rank, String text, List<Object> arguments,
		boolean blocking) {

	static Gap of(String highlight, @Nullable Integer rank, Missing missing) {
		return new Gap(highlight, rank, missing.text(), missing.arguments(), missing.blocking());
	}

}
