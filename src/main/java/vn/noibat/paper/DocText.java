package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import vn.noibat.text.LegacyEncoding;

/**
 * The text of a DOC as a reader sees it: changes accepted, what is hidden left out, what
 * Word numbers by itself numbered, cells in their order, boxes and notes at the end.
 */
final class DocText {

	private static final int LEVELS = 9;

	private static final int NOT_BEGUN = -1;

	private static final int BULLET = 23;

	private static final int NONE = 255;

	private static final char FIELD_BEGIN = 0x13;

	private static final char FIELD_SEPARATE = 0x14;

	private static final char FIELD_END = 0x15;

	private static final char NOTE = 0x02;

	private static final char LINE_BREAK = 0x0B;

	private static final char PAGE_BREAK = 0x0C;

	private static final char HARD_HYPHEN = 0x1E;

	private static final int SUPERSCRIPT = 1;

	private static final Pattern METRE = Pattern.compile("(?<!\\p{L})[kdc]?m$");

	private static final Pattern MARK = Pattern.compile("^(\\[\\d+\\])\\s+");

	private final Map<Integer, int[]> counters = new HashMap<>();

	private final Set<Integer> begun = new HashSet<>();

	// Whether what follows is what a field shows, field within field.
	private final Deque<Boolean> fields = new ArrayDeque<>();

	private int noted;

	private DocText() {
	}

	static void read(byte[] doc, ReadLines lines) throws IOException {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(doc))) {
			DirectoryNode root = files.getRoot();
			// Pictures, which nobody reads here.
			if (root.hasEntryCaseInsensitive("Data")) {
				root.getEntryCaseInsensitive("Data").delete();
			}
			try (HWPFDocument document = new HWPFDocument(root)) {
				new DocText().read(document, lines);
			}
		}
	}

	private void read(HWPFDocument document, ReadLines lines) {
		story(document.getRange(), lines);
		story(document.getMainTextboxRange(), lines);
		this.noted = 0;
		story(document.getFootnoteRange(), lines);
		story(document.getEndnoteRange(), lines);
		Range margins = document.getHeaderStoryRange();
		for (int index = 0; index < margins.numParagraphs(); index++) {
			lines.addMargin(text(margins.getParagraph(index)));
		}
	}

	private void story(Range range, ReadLines lines) {
		this.fields.clear();
		StringBuilder open = new StringBuilder();
		for (int index = 0; index < range.numParagraphs(); index++) {
			Paragraph paragraph = range.getParagraph(index);
			String label = label(paragraph);
			String text = text(paragraph);
			open.append((open.isEmpty() && !text.isBlank()) ? label : "").append(text);
			if (!goesOn(paragraph)) {
				lines.add(MARK.matcher(open).replaceFirst("$1 "));
				open.setLength(0);
			}
		}
		lines.add(open.toString());
	}

	// Its parting from the next was deleted.
	private static boolean goesOn(Paragraph paragraph) {
		CharacterRun last = paragraph.getCharacterRun(paragraph.numCharacterRuns() - 1);
		return last.isMarkedDeleted() && last.text().endsWith("\r");
	}

	private String text(Paragraph paragraph) {
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < paragraph.numCharacterRuns(); index++) {
			CharacterRun run = paragraph.getCharacterRun(index);
			String letters = run.text();
			boolean shown = !run.isMarkedDeleted() && !run.isVanished();
			if (run.isSymbol() && shown && isShown()) {
				text.append(symbol(run.getSymbolCharacter()));
				continue;
			}
			StringBuilder kept = new StringBuilder();
			for (int place = 0; place < letters.length(); place++) {
				char letter = letters.charAt(place);
				if (letter == FIELD_BEGIN) {
					this.fields.push(false);
				}
				else if (letter == FIELD_SEPARATE && !this.fields.isEmpty()) {
					this.fields.pop();
					this.fields.push(true);
				}
				else if (letter == FIELD_END && !this.fields.isEmpty()) {
					this.fields.pop();
				}
				else if (shown && isShown()) {
					kept.append(letter(letter));
				}
			}
			text.append(raised(decoded(kept.toString(), run), run, text));
		}
		return text.toString();
	}

	private static String raised(String letters, CharacterRun run, StringBuilder before) {
		return (run.getSubSuperScriptIndex() == SUPERSCRIPT && METRE.matcher(before).find())
				? letters.replace('2', '²').replace('3', '³') : letters;
	}

	private boolean isShown() {
		return !this.fields.contains(false);
	}

	private String letter(char letter) {
		return switch (letter) {
			case NOTE -> "[" + ++this.noted + "]";
			case LINE_BREAK, PAGE_BREAK -> "\n";
			case HARD_HYPHEN -> "-";
			default -> (letter < ' ' && letter != '\t') ? "" : String.valueOf(letter);
		};
	}

	private static String symbol(char symbol) {
		return (symbol >= 0xE000 && symbol <= 0xF8FF || Character.isSurrogate(symbol)) ? "•" : String.valueOf(symbol);
	}

	private static String decoded(String text, CharacterRun run) {
		String font = run.getFontName();
		String decoded = text;
		if (font != null && font.startsWith(".Vn")) {
			decoded = LegacyEncoding.TCVN3.decode(text);
			decoded = font.endsWith("H") ? decoded.toUpperCase(Locale.ROOT) : decoded;
		}
		else if (font != null && font.startsWith("VNI-")) {
			decoded = LegacyEncoding.VNI.decode(text);
		}
		return run.isCapitalized() ? decoded.toUpperCase(Locale.ROOT) : decoded;
	}

	private String label(Paragraph paragraph) {
		if (!paragraph.isInList()) {
			return "";
		}
		HWPFList list = paragraph.getList();
		char level = (char) paragraph.getIlvl();
		if (level >= LEVELS || list.getNumberFormat(level) == NONE) {
			return "";
		}
		int[] counts = this.counters.computeIfAbsent(list.getLsid(), (id) -> none());
		boolean restarts = list.isStartAtOverridden(level) && this.begun.add(paragraph.getIlfo() * LEVELS + level);
		counts[level] = (restarts || counts[level] == NOT_BEGUN) ? list.getStartAt(level) : counts[level] + 1;
		Arrays.fill(counts, level + 1, LEVELS, NOT_BEGUN);
		String pattern = list.getNumberText(level);
		if (pattern == null || pattern.isEmpty()) {
			return "";
		}
		if (list.getNumberFormat(level) == BULLET) {
			return (pattern.charAt(0) >= 0xE000 || "o·§".indexOf(pattern.charAt(0)) >= 0) ? "• " : pattern + " ";
		}
		StringBuilder label = new StringBuilder();
		for (char letter : pattern.toCharArray()) {
			if (letter < LEVELS) {
				int count = (counts[letter] == NOT_BEGUN) ? list.getStartAt(letter) : counts[letter];
				label.append(Counting.write(count, format(list.getNumberFormat(letter))));
			}
			else {
				label.append(letter);
			}
		}
		return label.append(' ').toString();
	}

	private static int[] none() {
		int[] counters = new int[LEVELS];
		Arrays.fill(counters, NOT_BEGUN);
		return counters;
	}

	// [MS-OSHARED] 2.2.1.3
	private static String format(int code) {
		return switch (code) {
			case 1 -> "upperRoman";
			case 2 -> "lowerRoman";
			case 3 -> "upperLetter";
			case 4 -> "lowerLetter";
			case 22 -> "decimalZero";
			default -> "decimal";
		};
	}

}
