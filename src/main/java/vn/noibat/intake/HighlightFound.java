package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A highlight of a paper.
 *
 * @param place in the list, from 1
 * @param body its paragraphs, parted by empty lines
 */
record HighlightFound(int from, int until, int place, @Nullable Found heading, String body, List<FoundFigure> figures,
		List<FoundReference> references, List<FoundDate> dates) {

	HighlightFound {
		figures = List.copyOf(figures);
		references = List.copyOf(references);
		dates = List.copyOf(dates);
	}

}
