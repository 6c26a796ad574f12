package vn.noibat.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joins the lines of a text that was broken to one width, as letters by mail and text
 * copied from pages are. Where a line ends early, or a number or a bullet begins the
 * next, a paragraph ends.
 */
final class WrappedText {

	private static final Pattern BREAKS = Pattern.compile("\\R");

	private static final Pattern LABEL = Pattern
		.compile("(?:\\d{1,2}\\h?[.)/:-]|[a-zđ][.)]|[IVX]{1,4}[.)/-]|[-–+*•▪])(?:\\h|\\p{Lu}).*");

	private static final Pattern CELLS = Pattern.compile("\\t|\\S\\h{4,}\\S");

	// Whoever writes such short or long lines does not fill them.
	private static final int NARROWEST = 50;

	private static final int WIDEST = 130;

	private static final int FEWEST = 3;

	// Whatever is longer is no letter, and would be held twice.
	private static final int LONGEST = 200_000;

	private final List<String> lines;

	private final int width;

	private WrappedText(List<String> lines) {
		this.lines = lines;
		this.width = lines.stream().mapToInt(String::length).max().orElse(0);
	}

	/** The text with its paragraphs in a line each, as it is where nothing wraps it. */
	static String joined(String text) {
		if (text.length() > LONGEST) {
			return text;
		}
		WrappedText wrapped = new WrappedText(BREAKS.splitAsStream(text).map(String::stripTrailing).toList());
		return wrapped.isWrapped() ? wrapped.joined() : text;
	}

	private boolean isWrapped() {
		return this.width >= NARROWEST && this.width <= WIDEST
				&& IntStream.range(1, this.lines.size())
					.filter((index) -> goesOn(index) && Character.isLowerCase(this.lines.get(index).codePointAt(0)))
					.limit(FEWEST)
					.count() == FEWEST;
	}

	private String joined() {
		StringBuilder text = new StringBuilder(this.lines.get(0));
		for (int i = 1; i < this.lines.size(); i++) {
			text.append(goesOn(i) ? ' ' : '\n').append(this.lines.get(i));
		}
		return text.toString();
	}

	/** Whether the line before had no room for the first word of this one. */
	private boolean goesOn(int index) {
		String before = this.lines.get(index - 1);
		String line = this.lines.get(index);
		if (before.isEmpty() || line.isEmpty() || ".;:!?…|".indexOf(before.charAt(before.length() - 1)) >= 0) {
			return false;
		}
		int space = line.indexOf(' ');
		int word = (space > 0) ? space : line.length();
		return before.length() + 1 + word > this.width && Character.isLetterOrDigit(line.codePointAt(0))
				&& !LABEL.matcher(line).matches() && !CELLS.matcher(before).find() && !CELLS.matcher(line).find();
	}

}
