package vn.noibat.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step of the route on a page of the desk.
 *
 * @param state {@code done}, {@code next}, {@code waiting}
 * @param voided agreements to an earlier text, which hold no more
 */
record StepRow(int position, String role, String body, String act, @Nullable String form, boolean byPaper,
		@Nullable String due, String state, @Nullable ActRow done, List<ActRow> voided) {
}
