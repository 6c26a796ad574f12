package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentReference;

/**
 * A paper and what was understood of it; every place is one in {@link #text()}.
 *
 * @param parts what each line is: together they hold every character of the text that is
 * not a space, in its order and once
 * @param letters the official documents in it, in their order
 * @param list the list of highlights; null where there is none
 * @param references of the whole paper, as are dates and quantities
 */
record UnderstoodPaper(String text, List<Part> parts, List<Letter> letters, @Nullable UnderstoodList list,
		List<DocumentReference> references, List<DateMention> dates, List<UnderstoodQuantity> quantities) {

	UnderstoodPaper {
		parts = List.copyOf(parts);
		letters = List.copyOf(letters);
		references = List.copyOf(references);
		dates = List.copyOf(dates);
		quantities = List.copyOf(quantities);
	}

	/** The lines that belong to nothing that was understood. */
	List<Part> notUnderstood() {
		return this.parts.stream().filter((part) -> part.kind() == Part.Kind.NOT_UNDERSTOOD).toList();
	}

}
