package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Typed;

/**
 * Reads rows of the forms of the intake.
 */
final class TypedRows {

	private TypedRows() {
	}

	/** One of these words, the first where it is none of them. */
	static String oneOf(List<String> words, @Nullable String typed) {
		String word = Typed.line(typed);
		return words.contains(word) ? word : words.get(0);
	}

	static @Nullable Integer year(String typed) {
		return typed.matches("(?:19|2\\d)\\d\\d") ? Integer.valueOf(typed) : null;
	}

	static List<String> lines(String typed) {
		return typed.lines()
			.map((line) -> line.replaceFirst("^\\s*[-–•+]\\s*", "").replaceFirst("[;.]+\\s*$", "").strip())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
