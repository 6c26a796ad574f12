package vn.noibat.paper;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;

import vn.noibat.text.Folding;
import vn.noibat.text.LegacyEncoding;

/**
 * The lines of a paper while it is being read, whatever it is read from.
 */
final class ReadLines {

	// Twenty times the longest list that was ever published, annexes and all.
	static final int MOST_CHARACTERS = 2_000_000;

	private static final int MOST_LINES = 100_000;

	private static final Pattern BREAKS = Pattern.compile("\\R");

	// What pasted pages of the web leave behind: tags that end a line, and others.
	private static final Pattern TAG_BREAKS = Pattern.compile(
			"(?i)<(?:br|/?(?:p|div|li|tr|td|th|h[1-6]|ul|ol|table|blockquote|section|article))(?:\\s[^<>]{0,500}+)?+/?>");

	private static final Pattern TAGS = Pattern
		.compile("(?i)</?(?:a|abbr|b|i|u|s|em|strong|span|font|small|big|sup|sub|mark"
				+ "|center|img|figure|figcaption|tbody|thead|o:p|strike|del|ins|code|nobr)(?:\\s[^<>]{0,500}+)?+/?>");

	private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[0-9a-fA-F]{2,4});");

	private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

	// What nobody sees belongs to no word; a text turned round by marks of direction
	// would not be what its readers saw. In TCVN3 a soft hyphen is a letter.
	private static final Pattern UNSEEN = Pattern
		.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\p{Cc}&&[^\\t]]");

	// Below the head of a table in markdown.
	private static final Pattern HEAD_LINE = Pattern.compile("[|\\h:-]*--[|\\h:-]*");

	private static final Pattern SOFT_HYPHEN = Pattern.compile("\\u00AD");

	private static final Pattern PAGE_NUMBER = Pattern
		.compile("(?iu)[-–—\\s|]*(?:(?:trang|page)\\s*)?\\d{1,4}(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?[-–—\\s|.]*");

	// Each in the parts that stand on one page.
	private final List<List<String>> lines = new ArrayList<>();

	private final List<Start> pages = new ArrayList<>();

	private final Set<String> margins = new LinkedHashSet<>();

	private int characters;

	/**
	 * Adds a paragraph; a break of lines in it begins another.
	 * @throws PaperUnread when it is all too much
	 */
	void add(String paragraph) {
		requireRoom(paragraph.length());
		BREAKS.splitAsStream(withoutTags(paragraph))
			.map(ReadLines::withoutBars)
			.map(ReadLines::cleanLine)
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> {
				count(line);
				this.lines.add(new ArrayList<>(List.of(line)));
			});
	}

	/** Adds what stands above or below the running text; a page number is left out. */
	void addMargin(String paragraph) {
		BREAKS.splitAsStream(paragraph)
			.map(ReadLines::clean)
			.filter((line) -> !line.isEmpty() && !isPageNumber(line))
			.filter(this.margins::add)
			.forEach(this::count);
	}

	/** What is added from here on stands on another page. */
	void beginPage() {
		this.pages.add(new Start(this.lines.size(), 0));
	}

	/** Adds to the last paragraph what stands of it on the page that was begun. */
	void goOn(String rest) {
		String line = clean(rest);
		List<String> last = this.lines.get(this.lines.size() - 1);
		count(line);
		this.pages.set(this.pages.size() - 1, new Start(this.lines.size() - 1, last.size()));
		last.add(line);
	}

	static boolean isPageNumber(String line) {
		return PAGE_NUMBER.matcher(line).matches();
	}

	ReadPaper toPaper() {
		LegacyEncoding encoding = LegacyEncoding
			.detect(this.lines.stream().flatMap(List::stream).collect(Collectors.joining("\n")))
			.orElse(null);
		UnaryOperator<String> decoded = (encoding != null) ? encoding::decode
				: (line) -> SOFT_HYPHEN.matcher(line).replaceAll("");
		StringBuilder text = new StringBuilder(this.characters);
		List<Integer> starts = new ArrayList<>();
		Iterator<Start> pages = this.pages.iterator();
		Start page = pages.hasNext() ? pages.next() : null;
		for (int line = 0; line < this.lines.size(); line++) {
			List<String> parts = this.lines.get(line);
			for (int part = 0; part < parts.size(); part++) {
				text.append((part > 0) ? " " : (line > 0) ? "\n" : "");
				while (page != null && page.line() == line && page.part() == part) {
					starts.add(text.length());
					page = pages.hasNext() ? pages.next() : null;
				}
				text.append(decoded.apply(parts.get(part)));
			}
		}
		while (page != null) {
			starts.add(text.length());
			page = pages.hasNext() ? pages.next() : null;
		}
		if (starts.isEmpty()) {
			starts.add(0);
		}
		return new ReadPaper(text.toString(), starts, this.margins.stream().map(decoded).toList());
	}

	private static String withoutTags(String paragraph) {
		if (paragraph.indexOf('<') < 0 && paragraph.indexOf('&') < 0) {
			return paragraph;
		}
		String bare = TAGS.matcher(TAG_BREAKS.matcher(paragraph).replaceAll("\n")).replaceAll("");
		return ENTITY.matcher(bare)
			.replaceAll((entity) -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
	}

	/** The cells of a row in markdown side by side, as other tables have them. */
	private static String withoutBars(String line) {
		String row = (line.indexOf('|') >= 0) ? line.strip() : "";
		boolean barred = row.startsWith("|") && row.endsWith("|") && row.indexOf('|', 1) < row.length() - 1;
		if (!barred) {
			return line;
		}
		return HEAD_LINE.matcher(row).matches() ? ""
				: Stream.of(row.substring(1, row.length() - 1).split("\\|"))
					.map(String::strip)
					.collect(Collectors.joining("\t"));
	}

	/** A tab before a line says that it stands in the right column. */
	private static String cleanLine(String line) {
		String clean = clean(line);
		boolean set = !clean.isEmpty() && line.startsWith("\t");
		return set ? "\t" + clean : clean;
	}

	private void count(String line) {
		this.characters += line.length() + 1;
		requireRoom(0);
	}

	private void requireRoom(int more) {
		if (this.characters + more > MOST_CHARACTERS || this.lines.size() > MOST_LINES) {
			throw new PaperUnread("paper.unread.long", MOST_CHARACTERS);
		}
	}

	private static String clean(String line) {
		return Folding.nfc(UNSEEN.matcher(SPACES.matcher(line).replaceAll(" ")).replaceAll("")).strip();
	}

	/** Where a page begins: a paragraph, and a part of it. */
	private record Start(int line, int part) {
	}

}
