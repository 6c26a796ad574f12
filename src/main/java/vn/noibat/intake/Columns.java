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

	private Columns() {
	}

	/** The lines in the order in which they are to be read. */
	static List<PaperLine> of(List<PaperLine> lines, String text) {
		List<PaperLine> read = new ArrayList<>();
		int line = 0;
		while (line < lines.size()) {
			int end = end(lines, text, line);
			List<PaperLine> rows = lines.subList(line, end);
			if (rows.stream().anyMatch((row) -> OF_A_LETTER.matcher(row.words()).find())) {
				List<PaperLine> right = new ArrayList<>();
				for (PaperLine row : rows) {
					List<PaperLine> cells = row.cells(text);
					read.add(cells.get(0));
					right.addAll(cells.subList(1, cells.size()));
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

	/** The row behind those that stand side by side from here on; at least one. */
	private static int end(List<PaperLine> lines, String text, int start) {
		int end = start;
		for (int i = start; i < lines.size() && i <= end + ((end > start) ? APART : 0); i++) {
			List<PaperLine> cells = lines.get(i).cells(text);
			if (cells.size() > 1 && cells.stream().allMatch(Columns::isCell)) {
				end = i + 1;
			}
		}
		return Math.max(end, start + 1);
	}

	private static boolean isCell(PaperLine cell) {
		return cell.words().length() < 90;
	}

}
