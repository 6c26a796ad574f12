package vn.noibat.office;

import vn.noibat.text.Language;

/**
 * Where the link leads by which a mailbox is confirmed.
 */
public final class ConfirmationPath {

	static final String VI = "/phan-hoi/hop-thu";

	static final String EN = "/en/answer/mailbox";

	private ConfirmationPath() {
	}

	/** The path in a language. */
	public static String of(String token, Language language) {
		return ((language == Language.EN) ? EN : VI) + "/" + token;
	}

}
