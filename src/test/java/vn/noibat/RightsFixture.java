package vn.noibat;

import java.util.Map;

/**
 * Gives the rows of the rights table what they ask for: a room implements it in its test
 * package, with constructor injection, and is found there.
 */
public interface RightsFixture {

	/** Whether this fixture prepares the route, as the table writes it. */
	boolean knows(String route);

	/** Whether it prepares something else for each subject. */
	default boolean asksWho() {
		return false;
	}

	/**
	 * Prepares a year, a nomination, whatever the row speaks of, inside a transaction
	 * that is rolled back after the request.
	 */
	Prepared prepare(RightsRow row, RightsSubject subject);

	/**
	 * What the request needs.
	 *
	 * @param variables of the path
	 * @param fields of the form
	 */
	record Prepared(Map<String, Object> variables, Map<String, String> fields) {

		/** Variables as alternating names and values. */
		public static Prepared with(Object... variables) {
			Map<String, Object> named = new java.util.LinkedHashMap<>();
			for (int i = 0; i < variables.length; i += 2) {
				named.put((String) variables[i], variables[i + 1]);
			}
			return new Prepared(named, Map.of());
		}

		/** The same with a field of the form. */
		public Prepared field(String name, Object value) {
			Map<String, String> more = new java.util.LinkedHashMap<>(this.fields);
			more.put(name, String.valueOf(value));
			return new Prepared(this.variables, more);
		}

	}

}
