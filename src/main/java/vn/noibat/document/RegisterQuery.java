package vn.noibat.document;

import java.util.List;

/**
 * What is looked for in the register.
 *
 * @param words of a number or subject, with or without accents; empty for all
 * @param issuerId of one issuer; empty for all
 * @param visibility code of one visibility; empty for all
 * @param least what of a document must be open to be found
 * @param page from 1
 */
record RegisterQuery(String words, String issuerId, String visibility, Visibility least, int page) {

	static final int PAGE = 20;

	/**
	 * One page of what was found, newest first.
	 */
	record Found(List<RegisteredDocument> documents, int total) {

		int pages() {
			return Math.max(1, (this.total + PAGE - 1) / PAGE);
		}

	}

}
