package vn.noibat.edition;

import vn.noibat.text.Bilingual;

/**
 * A proposal to take a year back on a page of the desk.
 */
record ProposalRow(long id, String person, Bilingual reason) {
}
