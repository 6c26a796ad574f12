package vn.noibat.selection;

import vn.noibat.text.Bilingual;

/**
 * A template of a council, fitted to the places of a year.
 */
public record CouncilShape(String code, Bilingual name, Bilingual note, CouncilTerms terms) {
}
