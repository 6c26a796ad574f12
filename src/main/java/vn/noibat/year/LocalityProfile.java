package vn.noibat.year;

import java.util.List;

import vn.noibat.text.Bilingual;

/**
 * The locality this installation serves.
 *
 * @param fullName the name as it stands under the mark
 * @param mark the name of the drawing that stands for it
 * @param accentLight the accent on paper, {@code #RRGGBB}
 * @param accentDark the accent at night, {@code #RRGGBB}
 * @param word what one place of the list is called
 * @param places how many places the list has
 */
public record LocalityProfile(String id, Bilingual name, Bilingual fullName, String mark, String accentLight,
		String accentDark, Bilingual word, int places, List<FieldOfWork> fields, List<TerritoryChange> territory) {
}
