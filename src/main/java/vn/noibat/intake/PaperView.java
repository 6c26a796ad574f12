package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The text of a paper as the page shows it: line by line, with what was found in it.
 *
 * @param notUnderstood how many of its lines belong to nothing that was understood
 */
record PaperView(List<Line> lines, int notUnderstood) {

	/** Where other lists begin than the one that is gone through. */
	public List<Line> otherLists() {
		return this.lines.stream().filter(Line::isOtherList).toList();
	}

	private static final Set<String> QUIET = Set.of("HIGHLIGHT", "LETTER_BODY", "EMBLEM");

	static PaperView of(OpenedIntake opened) {
		List<Mark> marks = marks(opened);
		List<Line> lines = new ArrayList<>();
		Sheets sheets = new Sheets(opened.paper());
		String text = opened.paper().text();
		int page = 0;
		int next = 0;
		String before = "";
		for (PaperLines.Line line : opened.lines().lines()) {
			int on = opened.paper().pageOf(line.from());
			Integer begins = (opened.paper().pages() > 1 && on != page) ? (Integer) on : null;
			page = on;
			boolean told = !line.kind().equals(before) && !QUIET.contains(line.kind());
			before = line.kind();
			while (next < marks.size() && marks.get(next).from < line.from()) {
				next++;
			}
			int first = next;
			while (next < marks.size() && marks.get(next).from < line.until()) {
				next++;
			}
			lines.add(new Line(line.from(), begins, sheets.paragraph(line.from()), line.kind(), told,
					segments(text, line.from(), line.until(), marks.subList(first, next))));
		}
		return new PaperView(List.copyOf(lines),
				(int) lines.stream().filter((line) -> line.kind().equals("NOT_UNDERSTOOD")).count());
	}

	// What is asked about comes before what is only shown; of two that meet, the first.
	private static List<Mark> marks(OpenedIntake opened) {
		TreeMap<Integer, Mark> marks = new TreeMap<>();
		Stream<Mark> asked = opened.parts().stream().flatMap(PaperView::of);
		Stream<Mark> shown = opened.lines()
			.mentions()
			.stream()
			.map((one) -> new Mark(one.from(), one.until(), one.sort(), null, ""));
		Stream.concat(asked, shown)
			.filter((mark) -> isApart(mark, marks))
			.forEach((mark) -> marks.put(mark.from, mark));
		return List.copyOf(marks.values());
	}

	private static boolean isApart(Mark mark, TreeMap<Integer, Mark> marks) {
		Map.Entry<Integer, Mark> before = marks.floorEntry(mark.from);
		Map.Entry<Integer, Mark> after = marks.ceilingEntry(mark.from);
		return (before == null || before.getValue().until <= mark.from)
				&& (after == null || after.getKey() >= mark.until);
	}

	private static Stream<Mark> of(IntakePart part) {
		return switch (part.kind()) {
			case LETTER -> part.found(LetterFound.class)
				.rows()
				.values()
				.stream()
				.flatMap(List::stream)
				.map((found) -> mark(found, "letter", "part-" + part.number(), Decision.OPEN.name()));
			case LIST -> Stream.empty();
			case HIGHLIGHT -> of(part.found(HighlightFound.class), part.chosen(HighlightChoice.class));
		};
	}

	private static Stream<Mark> of(HighlightFound found, HighlightChoice choice) {
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < found.figures().size(); i++) {
			Found at = found.figures().get(i).at();
			marks.add(mark(at, "figure", "c" + at.from(), choice.figures().get(i).decision()));
		}
		for (int i = 0; i < found.references().size(); i++) {
			Found at = found.references().get(i).at();
			marks.add(mark(at, "reference", "c" + at.from(), choice.references().get(i).decision()));
		}
		for (int i = 0; i < found.dates().size(); i++) {
			Found at = found.dates().get(i).at();
			marks.add(mark(at, "date", "c" + at.from(), choice.dates().get(i).decision()));
		}
		return marks.stream();
	}

	private static Mark mark(Found found, String sort, String target, String decision) {
		return new Mark(found.from(), found.until(), sort, target, decision);
	}

	private static List<Segment> segments(String text, int from, int until, List<Mark> marks) {
		List<Segment> segments = new ArrayList<>();
		int at = from;
		for (Mark mark : marks) {
			if (mark.from >= at) {
				if (mark.from > at) {
					segments.add(new Segment(text.substring(at, mark.from), null, null, null, ""));
				}
				int end = Math.min(mark.until, until);
				segments.add(new Segment(text.substring(mark.from, end), mark.sort, "t" + mark.from, mark.target,
						mark.decision));
				at = end;
			}
		}
		if (at < until) {
			segments.add(new Segment(text.substring(at, until), null, null, null, ""));
		}
		return segments;
	}

	/**
	 * A line.
	 *
	 * @param from its place in the text
	 * @param page that begins with it; null where none does
	 * @param paragraph its number on its page
	 * @param told whether the page says what kind of line it is
	 */
	record Line(int from, @Nullable Integer page, int paragraph, String kind, boolean told, List<Segment> segments) {

		public boolean isOtherList() {
			return this.kind.equals("OTHER_LIST");
		}

		public boolean isNotUnderstood() {
			return this.kind.equals("NOT_UNDERSTOOD");
		}

	}

	/**
	 * A stretch of a line.
	 *
	 * @param sort {@code figure}, {@code reference}, {@code date}, {@code letter}; null
	 * for plain words
	 * @param id of the stretch on the page
	 * @param target id of the row in which it is decided; null where nobody is asked
	 * @param decision a {@link Decision}; empty where nobody is asked
	 */
	record Segment(String text, @Nullable String sort, @Nullable String id, @Nullable String target, String decision) {
	}

	private record Mark(int from, int until, String sort, @Nullable String target, String decision) {
	}

}
