package vn.noibat.delivery;

import vn.noibat.text.Language;

/**
 * Where the link in a mail leads.
 */
final class AnswerPath {

	static final String VI = "/phan-hoi";

	static final String EN = "/en/answer";

	private AnswerPath() {
	}

	static String of(String token, Language language) {
		return ((language == Language.EN) ? EN : VI) + "/" + token;
	}

}
