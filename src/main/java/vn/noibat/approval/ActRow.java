package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

/**
 * What a body said, on a page of the desk.
 *
 * @param person who said it, or who registered the paper
 * @param shortHash first eight digits of the text's hash
 */
record ActRow(int position, String verdict, @Nullable String reason, String person, @Nullable String onBehalfOf,
		@Nullable String confirmedBy, boolean byPaper, @Nullable String documentId, @Nullable String document,
		String when, String shortHash) {
}
