package vn.noibat.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first sentence of a text, where there is no room for all of it.
 */
final class Lead {

	private static final Pattern END = Pattern.compile("[.!?](?=\\s+\\p{Lu})");

	private Lead() {
	}

	static String of(String text) {
		Matcher end = END.matcher(text);
		return end.find() ? text.substring(0, end.end()) : text;
	}

}
