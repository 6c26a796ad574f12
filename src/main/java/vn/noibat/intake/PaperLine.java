package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.noibat.text.Span;

/**
 * A line of a paper, or one of the cells in which it stands side by side with others.
 *
 * @param span without the spaces around it
 * @param words without the marks of markup and with single spaces
 */
record PaperLine(Span span, String words) {

	// Tabs, or more spaces than anybody types between words, but for those that are left
	// for a number or a day: "Số: /QĐ-UBND", "ngày tháng 12".
	private static final Pattern CELLS = Pattern
		.compile("\\t|(?iu)(?<!\\h|(?<!\\p{L})số:?)\\h{4,}+(?!/|(?:tháng|năm)(?!\\p{L}))");

	private static final Pattern MARKUP = Pattern.compile("\\*{1,3}+|_{2,3}+|^\\h*#{1,6}+\\h+|^\\h*>\\h+|`");

	private static final Pattern IMAGE = Pattern.compile("!?\\[(?<words>[^\\[\\]\\n]{0,300}+)\\]\\([^)\\n]{0,500}+\\)");

	private static final Pattern SPACES = Pattern
		.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\uFEFF]{2,}+|[\\t\\u00A0\\u2000-\\u200B\\u202F\\uFEFF]");

	// In the middle of a paragraph an item begins behind the end of a sentence.
	private static final Pattern ITEM = Pattern
		.compile("(?<=[.:;!?…]\\h{1,3}|^|\\n)(?<number>\\d{1,2})[.)]\\h{1,3}(?=[\\p{Lu}*“\"])");

	// What counts within a paragraph below these is no list of its own.
	private static final Pattern LISTED = Pattern.compile("(?m)^\\h*+\\*{0,2}2\\h?[.)/:]\\h");

	private static final int FEWEST_ITEMS = 5;

	private static final int LONG = 100;

	private static final int CLOSED = 3;

	private static final Pattern END_MARK = Pattern.compile("\\h*\\.\\h*/\\h*\\.\\h*$");

	/** The lines of a text that have more than spaces. */
	static List<PaperLine> of(String text) {
		List<PaperLine> lines = new ArrayList<>();
		boolean listed = LISTED.matcher(text).find();
		int from = 0;
		while (from <= text.length()) {
			int end = text.indexOf('\n', from);
			int until = (end < 0) ? text.length() : end;
			Span line = trimmed(text, from, until);
			if (!line.isEmpty()) {
				(listed ? List.of(line) : itemsOf(text, line))
					.forEach((item) -> lines.add(new PaperLine(item, bare(item.in(text)))));
			}
			from = until + 1;
		}
		return lines;
	}

	/** A list that was typed as one paragraph has each item in a line of its own. */
	private static List<Span> itemsOf(String text, Span line) {
		if (line.until() - line.from() < LONG) {
			return List.of(line);
		}
		List<Integer> starts = new ArrayList<>();
		Matcher matcher = ITEM.matcher(text)
			.region(line.from(), line.until())
			.useTransparentBounds(true)
			.useAnchoringBounds(false);
		while (matcher.find()) {
			if (Integer.parseInt(matcher.group("number")) == starts.size() + 1) {
				starts.add(matcher.start());
			}
		}
		if (starts.size() < FEWEST_ITEMS) {
			return List.of(line);
		}
		List<Span> items = new ArrayList<>();
		int from = line.from();
		for (int start : starts) {
			items.add(trimmed(text, from, start));
			from = start;
		}
		items.add(trimmed(text, from, line.until()));
		items.removeIf(Span::isEmpty);
		return items;
	}

	private static Span trimmed(String text, int from, int until) {
		int start = from;
		int end = until;
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return new Span(start, end);
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF'
				|| character == '\u200B';
	}

	/** A text as it is to be read, without markup and with single spaces. */
	static String bare(String written) {
		String bare = written;
		if (written.indexOf('[') >= 0) {
			bare = IMAGE.matcher(bare).replaceAll("${words}");
		}
		if (written.chars().anyMatch((character) -> "*_#>`".indexOf(character) >= 0)) {
			bare = MARKUP.matcher(bare).replaceAll(" ");
		}
		return SPACES.matcher(bare).replaceAll(" ").strip();
	}

	/** The cells of the line, itself alone where it has one. */
	List<PaperLine> cells(String text) {
		String written = this.span.in(text);
		if (written.indexOf('\t') < 0 && !written.contains("    ")) {
			return List.of(this);
		}
		List<PaperLine> cells = new ArrayList<>();
		Matcher matcher = CELLS.matcher(written);
		int from = 0;
		while (from <= written.length()) {
			boolean more = matcher.find();
			Span cell = trimmed(text, this.span.from() + from,
					this.span.from() + (more ? matcher.start() : written.length()));
			if (!cell.isEmpty()) {
				cells.add(new PaperLine(cell, bare(cell.in(text))));
			}
			from = more ? matcher.end() : written.length() + 1;
		}
		return cells;
	}

	/** The words as a paragraph; "./." is the mark of an end, not a part of it. */
	Excerpt excerpt() {
		return new Excerpt(this.span, END_MARK.matcher(this.words).replaceFirst("."));
	}

	boolean endsAText() {
		return END_MARK.matcher(this.words).find();
	}

	/** Lower case; tones stay where they are typed. */
	String lower() {
		return this.words.toLowerCase(Locale.ROOT);
	}

	/** Whether all letters are capitals, and there are some. */
	boolean isInCapitals() {
		return this.words.codePoints().filter(Character::isLetter).count() > 2
				&& this.words.codePoints().noneMatch(Character::isLowerCase);
	}

	boolean endsASentence() {
		return endsASentence(this.words);
	}

	/**
	 * Whether the last character, but for brackets and quotation marks, ends a sentence.
	 */
	static boolean endsASentence(String words) {
		int last = words.length() - 1;
		while (last > 0 && last > words.length() - CLOSED && "\"”’)]".indexOf(words.charAt(last)) >= 0) {
			last--;
		}
		return last >= 0 && ".;…!?".indexOf(words.charAt(last)) >= 0;
	}

}
