package vn.noibat.highlight;

import java.util.List;

/**
 * What became of a highlight that came in.
 *
 * @param revision the one that holds it
 * @param facts ids of its figures, in the order in which they came
 */
public record ImportedHighlight(String id, int rank, int revision, List<String> facts) {

	public ImportedHighlight {
		facts = List.copyOf(facts);
	}

}
