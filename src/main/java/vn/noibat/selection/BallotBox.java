package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The papers of a secret ballot, kept sorted so that their order tells nothing.
 */
record BallotBox(List<List<String>> papers) {

	private static final Comparator<List<String>> BY_CONTENT = Comparator
		.comparing((List<String> paper) -> String.join(" ", paper));

	static final BallotBox EMPTY = new BallotBox(List.of());

	BallotBox {
		papers = papers.stream().map((paper) -> paper.stream().sorted().toList()).sorted(BY_CONTENT).toList();
	}

	BallotBox with(Collection<String> paper) {
		List<List<String>> next = new ArrayList<>(this.papers);
		next.add(List.copyOf(paper));
		return new BallotBox(next);
	}

	// What is in a box is shown nowhere.
	@Override
	public String toString() {
		return "[…]";
	}

}
