package vn.noibat.document;

import jakarta.persistence.Embeddable;

import vn.noibat.text.Bilingual;

/**
 * A line of a document's letterhead lists, in its place.
 */
@Embeddable
record DocumentLine(String kind, int position, Bilingual name, boolean internal) {

	boolean isAddressee() {
		return "addressee".equals(this.kind);
	}

	RegisteredLine toRecord() {
		return new RegisteredLine(this.name, this.internal);
	}

}
