package vn.noibat.year;

import java.util.List;

import vn.noibat.text.Bilingual;

/**
 * What is entered of a locality.
 *
 * @param name e.g. Vĩnh Long
 * @param fullName the name as it stands under the mark, e.g. Tỉnh Vĩnh Long
 * @param word what one place of the list is called
 * @param places how many places a list has, from 1 to 100
 * @param accentLight the accent on paper, {@code #RRGGBB}
 * @param accentDark the accent at night, {@code #RRGGBB}
 * @param fields the fields into which highlights fall, in their order; one without a code
 * is new
 */
public record LocalityWords(Bilingual name, Bilingual fullName, Bilingual word, int places, String accentLight,
		String accentDark, List<FieldOfWork> fields) {

	public LocalityWords {
		fields = List.copyOf(fields);
	}

}
