package vn.noibat.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.PdfLine.Gap;

/**
 * Joins the lines of a page into paragraphs by how they lie: two columns, as a letterhead
 * and the signing have them, are read one after the other, the left one first.
 */
final class PdfParagraphs {

	private static final Pattern MARKER = Pattern.compile(
			"(?iu)^(?:\\(?\\d{1,3}[.)]\\D|\\d{1,2}/\\s|\\(?[a-zđ][.)]\\s|[IVXLC]{1,6}[.)]\\s|[-–—+•*●▪■○]\\s*\\S|điều\\s+\\d|"
					+ "(?:căn cứ|kính gửi|nơi nhận|v/v)\\b).*");

	private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…][\"”’»)]*$", Pattern.DOTALL);

	private static final Pattern PARTED_WORD = Pattern.compile("(?:.*[\\s\"“(])?[a-z]{3,}-$", Pattern.DOTALL);

	private static final Pattern REST_OF_WORD = Pattern.compile("^[a-z]{3,}(?:[\\s,.;:!?)].*)?$", Pattern.DOTALL);

	// In sizes of letters.
	private static final float WIDEST_LEADING = 1.75f;

	private static final float INDENT = 0.5f;

	private static final float COLUMN_GAP = 0.55f;

	// Letters of one width have spaces as wide as letters.
	private static final float SPACES_APART = 2.2f;

	private static final float SURE_GAP = 1.6f;

	private static final float LEAST_SPACE = 0.14f;

	private static final float SIZE_CHANGE = 1.12f;

	private final List<String> paragraphs = new ArrayList<>();

	private final float left;

	private final float right;

	private @Nullable PdfLine first;

	private @Nullable PdfLine last;

	private PdfParagraphs(List<PdfLine> lines) {
		this.left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
		this.right = rightEdge(lines);
	}

	static PdfParagraphs of(List<PdfLine> lines, float width) {
		PdfParagraphs page = new PdfParagraphs(lines);
		List<PdfLine> open = new ArrayList<>();
		float gap = columnGap(lines);
		int line = 0;
		while (line < lines.size()) {
			Columns columns = Columns.from(lines, line, width, gap);
			if (columns == null) {
				PdfLine single = lines.get(line++);
				page.first = (page.first == null && page.paragraphs.isEmpty()) ? single : page.first;
				page.last = single;
				open.add(single);
				continue;
			}
			page.join(open, false);
			open.clear();
			page.columns(lines.subList(line, columns.until), columns.place);
			page.last = null;
			line = columns.until;
		}
		page.join(open, false);
		return page;
	}

	/** Its paragraphs from top to bottom. */
	List<String> paragraphs() {
		return this.paragraphs;
	}

	/** Whether its first paragraph is the rest of the last one of the page before. */
	boolean goesOnFrom(PdfParagraphs before) {
		PdfLine end = before.last;
		PdfLine start = this.first;
		return end != null && start != null && !isOtherKind(end, start)
				&& before.right - end.right() < start.firstWord() + 0.3f * start.size()
				&& !SENTENCE_END.matcher(end.text()).matches() && !MARKER.matcher(start.text()).matches()
				&& start.left() <= this.left + INDENT * start.size();
	}

	private void columns(List<PdfLine> lines, float place) {
		List<PdfLine> left = new ArrayList<>();
		List<PdfLine> right = new ArrayList<>();
		for (PdfLine line : lines) {
			List<PdfLine> sides = line.parted(place);
			if (!sides.get(0).isEmpty()) {
				left.add(sides.get(0));
			}
			if (!sides.get(1).isEmpty()) {
				right.add(sides.get(1));
			}
		}
		join(left, true);
		join(right, true);
	}

	private void join(List<PdfLine> lines, boolean column) {
		if (lines.isEmpty()) {
			return;
		}
		StringBuilder open = new StringBuilder();
		PdfLine first = null;
		PdfLine before = null;
		for (PdfLine line : lines) {
			boolean goesOn = before != null && first != null
					&& (column ? goesOnInColumn(first, before, line) : goesOn(first, before, line));
			if (!goesOn) {
				finish(open);
				first = line;
			}
			append(open, line.text());
			before = line;
		}
		finish(open);
	}

	/** How far columns are apart, in sizes of letters: farther than the words are. */
	private static float columnGap(List<PdfLine> lines) {
		double[] spaces = lines.stream()
			.flatMapToDouble((line) -> line.gaps(LEAST_SPACE * line.size())
				.stream()
				.mapToDouble((gap) -> gap.width() / line.size()))
			.sorted()
			.toArray();
		float usual = (spaces.length > 0) ? (float) spaces[spaces.length / 2] : 0;
		return Math.max(COLUMN_GAP, Math.min(SURE_GAP, SPACES_APART * usual));
	}

	// One line may stand out on the right, as a number of a page does.
	private static float rightEdge(List<PdfLine> lines) {
		if (lines.isEmpty()) {
			return 0;
		}
		double[] edges = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
		return (float) edges[Math.max(0, edges.length - 1 - edges.length / 12)];
	}

	private void finish(StringBuilder open) {
		if (!open.isEmpty()) {
			this.paragraphs.add(open.toString());
			open.setLength(0);
		}
	}

	private static void append(StringBuilder open, String line) {
		if (open.isEmpty()) {
			open.append(line);
			return;
		}
		int last = open.length() - 1;
		if (open.charAt(last) == '\u00AD') {
			open.setLength(last);
		}
		else if (open.charAt(last) == '-' && last > 0 && !Character.isWhitespace(open.charAt(last - 1))) {
			// Vietnamese parts no words; a hyphen at the end is one of a name or a range.
			if (PARTED_WORD.matcher(open).matches() && REST_OF_WORD.matcher(line).matches()) {
				open.setLength(last);
			}
		}
		else {
			open.append(' ');
		}
		open.append(line);
	}

	private boolean goesOn(PdfLine first, PdfLine before, PdfLine line) {
		if (isOtherKind(before, line) || isFarBelow(before, line)) {
			return false;
		}
		float size = line.size();
		float room = isCentred(before) ? before.left() - this.left + this.right - before.right()
				: this.right - before.right();
		boolean full = room < line.firstWord() + 0.3f * size;
		if (!full) {
			return false;
		}
		boolean unfinished = !SENTENCE_END.matcher(before.text()).matches();
		boolean small = Character.isLowerCase(line.text().codePointAt(0));
		// Where first lines are set in, one that is not begins nothing.
		boolean rest = unfinished && first.left() > this.left + INDENT * size
				&& line.left() <= this.left + INDENT * size;
		if (rest) {
			return true;
		}
		if (MARKER.matcher(line.text()).matches() && !(unfinished && small)) {
			return false;
		}
		if (unfinished && small) {
			return true;
		}
		// A first line is set in, or hangs out; what goes on stands where the others do.
		boolean setIn = line.left() > this.left + INDENT * size;
		if (first == before) {
			boolean firstSetIn = before.left() > this.left + INDENT * size;
			return !setIn || !firstSetIn && line.left() > before.left() && MARKER.matcher(before.text()).matches()
					|| isCentred(line) && isCentred(before);
		}
		return Math.abs(line.left() - before.left()) <= INDENT * size || isCentred(line) && isCentred(before);
	}

	private static boolean goesOnInColumn(PdfLine first, PdfLine before, PdfLine line) {
		if (isOtherKind(before, line) || isFarBelow(before, line) || MARKER.matcher(line.text()).matches()) {
			return false;
		}
		boolean opened = first.text().matches("(?iu)^(?:[-–+•*]|v/v).*");
		boolean ended = before.text().matches("(?s).*[;.:]$");
		int start = line.text().codePointAt(0);
		boolean small = Character.isLowerCase(start) || Character.isDigit(start);
		return opened && !ended || small && !ended && !before.isCapital();
	}

	// Bold after plain, capitals after small letters, another size: something else
	// begins.
	private static boolean isOtherKind(PdfLine before, PdfLine line) {
		float larger = Math.max(before.size(), line.size());
		float smaller = Math.min(before.size(), line.size());
		boolean otherFont = before.isOfOneFont() && line.isOfOneFont() && !before.font().equals(line.font());
		boolean stamp = line.isCapital() != before.isCapital()
				&& (before.isCapital() || !SENTENCE_END.matcher(line.text()).matches())
				&& line.text().chars().anyMatch(Character::isLetter)
				&& before.text().chars().anyMatch(Character::isLetter);
		return larger > smaller * SIZE_CHANGE || otherFont || stamp;
	}

	private static boolean isFarBelow(PdfLine before, PdfLine line) {
		float leading = line.baseline() - before.baseline();
		return leading <= 0 || leading > WIDEST_LEADING * line.size() * 1.15f;
	}

	private boolean isCentred(PdfLine line) {
		float before = line.left() - this.left;
		float after = this.right - line.right();
		return before > line.size() && Math.abs(before - after) < line.size();
	}

	/** Lines that stand in two columns, parted at a place. */
	private static final class Columns {

		private final int until;

		private final float place;

		private Columns(int until, float place) {
			this.until = until;
			this.place = place;
		}

		/** The columns that begin with a line; null where it stands in none. */
		private static @Nullable Columns from(List<PdfLine> lines, int start, float width, float gap) {
			Columns widest = null;
			if (lines.get(start).gaps(gap * lines.get(start).size()).isEmpty()) {
				return null;
			}
			for (Gap strip : strips(lines, start, width, gap)) {
				Columns columns = along(lines, start, strip, gap);
				if (columns != null && (widest == null || columns.until > widest.until)) {
					widest = columns;
				}
			}
			return widest;
		}

		// Strips to try: gaps of this line and of the next two, which may be longer.
		private static List<Gap> strips(List<PdfLine> lines, int start, float width, float least) {
			List<Gap> strips = new ArrayList<>();
			for (int line = start; line < Math.min(lines.size(), start + 3); line++) {
				PdfLine tried = lines.get(line);
				for (Gap gap : tried.gaps(least * tried.size())) {
					if (gap.until() > 0.2f * width && gap.from() < 0.8f * width) {
						strips.add(gap);
					}
				}
			}
			return strips;
		}

		private static @Nullable Columns along(List<PdfLine> lines, int start, Gap strip, float least) {
			float from = strip.from();
			float until = strip.until();
			int both = 0;
			int sides = 0;
			float widest = 0;
			int end = start;
			for (int index = start; index < lines.size(); index++) {
				PdfLine line = lines.get(index);
				if (index > start && isFarBelow(lines.get(index - 1), line)
						&& line.baseline() - lines.get(index - 1).baseline() > 8 * line.size()) {
					break;
				}
				Gap free = free(line, from, until, least);
				if (free == null) {
					break;
				}
				from = free.from();
				until = free.until();
				boolean leftSide = line.left() < from + 0.01f;
				boolean rightSide = line.right() > until - 0.01f;
				if (leftSide && rightSide) {
					both++;
					end = index + 1;
					float middle = (from + until) / 2;
					widest = Math.max(widest,
							(float) line.gaps(0)
								.stream()
								.filter((gap) -> gap.from() < middle && gap.until() > middle)
								.mapToDouble(Gap::width)
								.max()
								.orElse(0));
				}
				sides |= (leftSide ? 1 : 0) | (rightSide ? 2 : 0);
			}
			float size = lines.get(start).size();
			boolean sure = both >= 1 && widest >= SURE_GAP * size
					|| both >= 2 && until - from >= least * size && sides == 3;
			if (!sure || end == start) {
				return null;
			}
			return new Columns(tail(lines, end, from, until), (from + until) / 2);
		}

		// One column may be longer than the other: what follows closely on its side.
		private static int tail(List<PdfLine> lines, int end, float from, float until) {
			int last = end;
			while (last < lines.size()) {
				PdfLine line = lines.get(last);
				boolean oneSide = line.right() <= from + 0.01f || line.left() >= until - 0.01f;
				if (!oneSide || isFarBelow(lines.get(last - 1), line)) {
					break;
				}
				last++;
			}
			return last;
		}

		private static @Nullable Gap free(PdfLine line, float from, float until, float least) {
			float start = from;
			float end = until;
			if (line.right() <= start || line.left() >= end) {
				return new Gap(start, end);
			}
			Gap best = null;
			for (Gap gap : around(line)) {
				float left = Math.max(start, gap.from());
				float right = Math.min(end, gap.until());
				if (right - left >= least * line.size() && (best == null || right - left > best.width())) {
					best = new Gap(left, right);
				}
			}
			return best;
		}

		private static List<Gap> around(PdfLine line) {
			List<Gap> gaps = new ArrayList<>(line.gaps(0));
			gaps.add(new Gap(Float.NEGATIVE_INFINITY, line.left()));
			gaps.add(new Gap(line.right(), Float.POSITIVE_INFINITY));
			return gaps;
		}

	}

}
