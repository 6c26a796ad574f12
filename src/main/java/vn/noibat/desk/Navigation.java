package vn.noibat.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of a staff page offers the person.
 *
 * @param home the address of the first page of the person's own
 * @param role key of the word for the first of the person's roles; null without one
 */
record Navigation(String home, List<Place> places, @Nullable String role) {

	/**
	 * One place to go.
	 *
	 * @param label key of its name
	 * @param arguments of its name
	 */
	record Place(String section, String address, String label, Object... arguments) {
	}

}
