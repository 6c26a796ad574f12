package vn.noibat.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a paper's letterhead and end say, each by the name of its row in the form.
 *
 * @param carriesList whether the list comes with this letter
 */
record LetterFound(int from, int until, boolean carriesList, Map<String, List<Found>> rows) {

	LetterFound {
		rows = new LinkedHashMap<>(rows);
	}

}
