package vn.noibat.intake;

import java.util.List;

/**
 * What each line of a paper was understood as, and what was found outside of its
 * highlights.
 */
record PaperLines(List<Line> lines, List<Mention> mentions) {

	PaperLines {
		lines = List.copyOf(lines);
		mentions = List.copyOf(mentions);
	}

	/**
	 * A line.
	 *
	 * @param kind of a {@link Part.Kind}
	 */
	record Line(int from, int until, String kind) {
	}

	/**
	 * Something that stands in no highlight and is therefore shown and not asked about.
	 *
	 * @param sort {@code figure}, {@code reference} or {@code date}
	 */
	record Mention(int from, int until, String sort) {
	}

}
