package vn.noibat.press;

import vn.noibat.web.RefusedRequest;

/**
 * Reads numbers of addresses in the one way they are written: decimal digits without
 * leading zeros.
 */
final class WholeNumber {

	private WholeNumber() {
	}

	/**
	 * The number a text is; negative ones are numbers that nothing has.
	 * @throws RefusedRequest 400 when it is none, is written otherwise ({@code 0x7E7},
	 * {@code 02023}), or has more than nine digits
	 */
	static int parse(String text) {
		if (!text.matches("0|-?[1-9][0-9]{0,8}")) {
			throw RefusedRequest.bad("press.refused.number");
		}
		return Integer.parseInt(text);
	}

}
