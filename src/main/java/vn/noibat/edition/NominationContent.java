package vn.noibat.edition;

import vn.noibat.text.Bilingual;

/**
 * A nomination as sealed, in an edition released while the year is in selection.
 */
public record NominationContent(String id, String field, Bilingual title, Bilingual summary, Bilingual department) {
}
