package vn.noibat.highlight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A highlight that comes in with a paper.
 *
 * @param highlight id of the one of the list that it is; null for a new one
 * @param base number of that one's revision it was held against
 * @param rank its place in the paper; a new one gets it where it is free
 * @param title in Vietnamese; of one in the list its title from now on
 * @param officialTitle its heading in the paper; null for one that has none
 * @param body its paragraphs, parted by empty lines; null where the text of the list
 * stays
 * @param source id of the source that the paper is
 * @param place where in it, as readers are told
 * @param documents ids of the documents it names
 */
public record TakenHighlight(@Nullable String highlight, int base, int rank, String field, String title,
		@Nullable String officialTitle, @Nullable String body, List<TakenFigure> figures, String source,
		Bilingual place, List<String> documents) {

	public TakenHighlight {
		figures = List.copyOf(figures);
		documents = List.copyOf(documents);
	}

}
