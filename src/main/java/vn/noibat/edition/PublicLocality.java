package vn.noibat.edition;

import java.util.List;
import java.util.Map;

import vn.noibat.text.Bilingual;

/**
 * The locality as readers see it: how it is called and drawn.
 *
 * @param fullName the name as it stands under the mark
 * @param mark the name of the drawing that stands for it
 * @param accentLight the accent on paper, {@code #RRGGBB}
 * @param accentDark the accent at night, {@code #RRGGBB}
 * @param word what one place of the list is called
 * @param places how many places the list has
 * @param breaks the breaks of each indicator that has some of its own; under the empty
 * key those of all indicators
 */
public record PublicLocality(String id, Bilingual name, Bilingual fullName, String mark, String accentLight,
		String accentDark, Bilingual word, int places, Map<String, List<SeriesBreak>> breaks) {
}
