package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentReference;
import vn.noibat.text.Span;

/**
 * One highlight of a list.
 *
 * @param span from its number to the end of its last paragraph
 * @param place in the list, from 1, whatever number stands before it
 * @param label the number as it stands there, e.g. "4."; null where none does
 * @param heading null for a highlight that has none
 * @param body its paragraphs
 */
record UnderstoodHighlight(Span span, int place, @Nullable Excerpt label, @Nullable Excerpt heading, List<Excerpt> body,
		List<DocumentReference> references, List<DateMention> dates, List<UnderstoodQuantity> quantities) {

	UnderstoodHighlight {
		body = List.copyOf(body);
		references = List.copyOf(references);
		dates = List.copyOf(dates);
		quantities = List.copyOf(quantities);
	}

}
