package vn.noibat.selection;

import vn.noibat.text.Bilingual;

/**
 * What a nomination says.
 *
 * @param field code of one of the locality's fields
 */
record NominationText(String field, Bilingual title, Bilingual summary, Evidence evidence) {

	NominationText titled(Bilingual title) {
		return new NominationText(this.field, title, this.summary, this.evidence);
	}

}
