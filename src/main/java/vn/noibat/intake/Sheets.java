package vn.noibat.intake;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.ReadPaper;

/**
 * Counts the pages and paragraphs of a paper as people do.
 */
final class Sheets {

	private final ReadPaper paper;

	private final int[] starts;

	// Of each line, how many with words stand before it in the whole text.
	private final int[] before;

	Sheets(ReadPaper paper) {
		this.paper = paper;
		String text = paper.text();
		int lines = (int) text.chars().filter((character) -> character == '\n').count() + 1;
		this.starts = new int[lines];
		this.before = new int[lines];
		int counted = 0;
		int start = 0;
		for (int line = 0; line < lines; line++) {
			int next = text.indexOf('\n', start);
			int end = (next < 0) ? text.length() : next;
			this.starts[line] = start;
			this.before[line] = counted;
			counted += isBlank(start, end) ? 0 : 1;
			start = end + 1;
		}
	}

	/** The page from 1; null where the file knows no pages. */
	@Nullable Integer page(int offset) {
		return (this.paper.pages() > 1) ? this.paper.pageOf(offset) : null;
	}

	/** Which line with words it is, from 1, on its page. */
	int paragraph(int offset) {
		int start = (this.paper.pages() > 1) ? this.paper.pageStarts().get(this.paper.pageOf(offset) - 1) : 0;
		int first = line(start);
		// A page may begin within a line: what of it stands on the page before does not
		// count.
		int firstEnd = (first + 1 < this.starts.length) ? this.starts[first + 1] - 1 : this.paper.text().length();
		int line = line(Math.max(start, offset));
		if (line == first) {
			return 1;
		}
		int between = this.before[line] - this.before[first + 1];
		return between + (isBlank(start, firstEnd) ? 0 : 1) + 1;
	}

	private int line(int offset) {
		int found = Arrays.binarySearch(this.starts, offset);
		return (found >= 0) ? found : -found - 2;
	}

	private boolean isBlank(int from, int until) {
		String text = this.paper.text();
		for (int at = from; at < until; at++) {
			if (!Character.isWhitespace(text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	/** The sentence around a stretch, within its line. */
	String sentence(int from, int until) {
		String text = this.paper.text();
		int start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
		int end = text.indexOf('\n', until);
		end = (end < 0) ? text.length() : end;
		int first = start;
		for (int at = start; at < from; at++) {
			if (endsASentence(text, at, end)) {
				first = at + 1;
			}
		}
		int last = end;
		for (int at = Math.max(until - 1, start); at < end; at++) {
			if (endsASentence(text, at, end)) {
				last = at + 1;
				break;
			}
		}
		return text.substring(Math.min(first, from), Math.max(last, until)).strip();
	}

	// A full stop between digits groups a number.
	private static boolean endsASentence(String text, int at, int end) {
		char character = text.charAt(at);
		return (character == '.' || character == ';' || character == '!' || character == '?')
				&& (at + 1 >= end || Character.isWhitespace(text.charAt(at + 1)));
	}

}
