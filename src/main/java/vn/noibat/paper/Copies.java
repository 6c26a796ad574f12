package vn.noibat.paper;

import java.util.List;
import java.util.stream.Stream;

import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Signing;

/**
 * The lines of "Nơi nhận" (ô 9b): those beside the signature, which stay on one page with
 * it, and those with which a long list goes on below, over as many pages as it takes.
 */
record Copies(List<String> beside, List<String> below) {

	/** Fewer lines than these do not go on alone. */
	private static final int FEWEST = 5;

	private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

	// The columns of the PDF and the DOCX differ by a millimetre: what is said of both
	// leaves nothing empty in either.
	private static final double COPIES_WIDTH = 77 * POINTS_PER_MILLIMETRE;

	private static final double SIGNS_WIDTH = 81 * POINTS_PER_MILLIMETRE;

	private static final double COPY_SIZE = 11;

	private static final double COPY_HEIGHT = COPY_SIZE * 1.15;

	private static final double LABEL_HEIGHT = 12 * 1.15;

	private static final double SIGNING_SIZE = 14;

	private static final double SIGNING_HEIGHT = SIGNING_SIZE * 1.15;

	private static final double HAND_HEIGHT = 30 * POINTS_PER_MILLIMETRE;

	Copies {
		beside = List.copyOf(beside);
		below = List.copyOf(below);
	}

	// So many that nothing is left empty between them and those below.
	static Copies of(Letter letter) {
		List<String> lines = Lines.of(letter.recipients(), ".");
		List<Integer> heights = Advances.lines("Regular", lines.stream().map((line) -> "- " + line).toList(), COPY_SIZE,
				COPIES_WIDTH);
		double left = height(letter.signing()) - LABEL_HEIGHT;
		int beside = 0;
		while (beside < lines.size() && left > 0) {
			left -= COPY_HEIGHT * heights.get(beside);
			beside++;
		}
		int split = (lines.size() - beside < FEWEST) ? lines.size() : beside;
		return new Copies(lines.subList(0, split), lines.subList(split, lines.size()));
	}

	/** The height of a signature with its name, in points. */
	private static double height(Signing signing) {
		List<String> texts = Stream.concat(signing.lines().stream(), Stream.of(signing.name())).toList();
		int lines = Advances.lines("Bold", texts, SIGNING_SIZE, SIGNS_WIDTH).stream().mapToInt(Integer::intValue).sum();
		return lines * SIGNING_HEIGHT + HAND_HEIGHT;
	}

	boolean isEmpty() {
		return this.beside.isEmpty();
	}

}
