package vn.noibat.dispatch;

import java.util.List;

/**
 * Something about a letter that its writers should know.
 *
 * @param text key of a message
 * @param row the row of the form that it is about
 */
record Remark(String text, String row, List<Object> arguments) {

	Remark {
		arguments = List.copyOf(arguments);
	}

	static Remark of(String text, String row, Object... arguments) {
		return new Remark(text, row, List.of(arguments));
	}

}
