package vn.noibat.highlight;

import java.util.Map;

/**
 * A room's answer to the question in which stretch of which paper a figure was found.
 */
public interface Provenance {

	/**
	 * Where at the desk the stretch is shown, by the ids of figures.
	 */
	Map<String, String> places(String highlightId);

}
