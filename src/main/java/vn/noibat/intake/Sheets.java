package vn.noibat.intake;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.ReadPaper;

/**
 * Counts the pages and paragraphs of a paper as people do.
 */
final class Sheets {

	private final ReadPaper paper;

	Sheets(ReadPaper paper) {
		this.paper = paper;
	}

	/** The page from 1; null where the file knows no pages. */
	@Nullable Integer page(int offset) {
		return (this.paper.pages() > 1) ? this.paper.pageOf(offset) : null;
	}

	/** Which line with words it is, from 1, on its page. */
	int paragraph(int offset) {
		int start = (this.paper.pages() > 1) ? this.paper.pageStarts().get(this.paper.pageOf(offset) - 1) : 0;
		String before = this.paper.text().substring(start, Math.max(start, offset));
		long whole = before.lines().filter((line) -> !line.isBlank()).count();
		int line = before.lastIndexOf('\n') + 1;
		boolean begun = !before.substring(line).isBlank();
		return (int) (begun ? whole : whole + 1);
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
