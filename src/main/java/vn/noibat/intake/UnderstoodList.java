package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Span;

/**
 * A list of highlights within a paper.
 *
 * @param span from its title to its end
 * @param year whose highlights they are; null where the paper does not say
 * @param closing what follows the last highlight and belongs to the list ("Câu kết:")
 */
record UnderstoodList(Span span, @Nullable Excerpt title, @Nullable Integer year, List<Excerpt> introduction,
		List<UnderstoodHighlight> highlights, List<Excerpt> closing) {

	UnderstoodList {
		introduction = List.copyOf(introduction);
		highlights = List.copyOf(highlights);
		closing = List.copyOf(closing);
	}

}
