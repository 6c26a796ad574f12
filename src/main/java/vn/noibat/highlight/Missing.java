package vn.noibat.highlight;

import java.util.List;

/**
 * Something a text still lacks.
 *
 * @param text key of the message that says what
 */
record Missing(String text, List<Object> arguments, boolean blocking) {

	static Missing blocking(String text, Object... arguments) {
		return new Missing(text, List.of(arguments), true);
	}

	static Missing warning(String text, Object... arguments) {
		return new Missing(text, List.of(arguments), false);
	}

}
