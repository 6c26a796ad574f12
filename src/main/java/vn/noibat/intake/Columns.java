package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes columns apart that stand side by side in a text, as letterheads and ends of
 * letters do: first the left one, then the right one.
 */
final class Columns {

	// Rows without a right cell may stand between others, as in a list of recipients.
	private static final int APART = 6;

	// A table is read row by row.
	private static final Pattern OF_A_LETTER = Pattern
		.compile("(?iu)cộng h(?:òa|oà) xã hội|độc lập\\h?[-–]|đảng cộng sản"
				+ "|nơi nhận|(?<!\\p{L})số\\h?[:.]?\\h?\\d|, ngày ");

	private static final Pattern COUNTED = Pattern.compile("\\d{1,2}\\.?");

	private static final int FEWEST_ROWS = 3;

	private static final Pattern RECIPIENTS = Pattern.compile("(?iu)n[ơo]i nh[ậa]n");

	private Columns() {
	}

	/** The lines in the order in which they are to be read. */
	static List<PaperLine> of(List<PaperLine> lines, String text) {
		List<PaperLine> read = new ArrayList<>();
		int line = 0;
		while (line < lines.size()) {
			int end = end(lines, text, line);
			List<PaperLine> rows = lines.subList(line, end);
			if (!isTable(rows, text) && rows.stream().anyMatch((row) -> OF_A_LETTER.matcher(row.words()).find())) {
				List<PaperLine> right = new ArrayList<>();
				boolean signing = isSigning(rows);
				for (PaperLine row : rows) {
					List<PaperLine> cells = row.cells(text);
					int left = (signing && isSetRight(row, text)) ? 0 : 1;
					read.addAll(cells.subList(0, left));
					right.addAll(cells.subList(left, cells.size()));
				}
				read.addAll(right);
			}
			else {
				rows.forEach((row) -> read.addAll(row.cells(text)));
			}
			line = end;
		}
		return read;
	}

	/** Rows that are counted in their first cells. */
	private static boolean isTable(List<PaperLine> rows, String text) {
		return rows.stream()
			.map((row) -> row.cells(text).get(0))
			.filter((cell) -> COUNTED.matcher(cell.words()).matches())
			.count() >= FEWEST_ROWS;
	}

	/** The row behind those that stand side by side from here on; at least one. */
	private static int end(List<PaperLine> lines, String text, int start) {
		int end = start;
		for (int i = start; i < lines.size() && i <= end + ((end > start) ? APART : 0); i++) {
			if (i > start && RECIPIENTS.matcher(lines.get(i).words()).lookingAt()) {
				// The end of a short letter is not its head.
				break;
			}
			List<PaperLine> cells = lines.get(i).cells(text);
			boolean parted = cells.size() > 1
					|| end > start && isSetRight(lines.get(i), text) && isSigning(lines.subList(start, end));
			if (parted && cells.stream().allMatch(Columns::isCell)) {
				end = i + 1;
			}
		}
		return Math.max(end, start + 1);
	}

	private static boolean isSigning(List<PaperLine> rows) {
		return rows.stream().anyMatch((row) -> RECIPIENTS.matcher(row.words()).lookingAt());
	}

	/** Whether the left cell of a row is empty. */
	private static boolean isSetRight(PaperLine row, String text) {
		return row.span().from() > 0 && text.charAt(row.span().from() - 1) == '\t';
	}

	private static boolean isCell(PaperLine cell) {
		return cell.words().length() < 90;
	}

}
