package vn.noibat.selection;

import java.util.Map;

/**
 * What was counted at the table.
 *
 * @param present members present
 * @param papers valid papers, or members who raised a hand at all
 * @param invalid papers that did not count
 * @param votes of each nomination
 */
public record Totals(int present, int papers, int invalid, Map<String, Integer> votes) {

	public Totals {
		votes = Map.copyOf(votes);
	}

}
