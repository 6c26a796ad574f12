package vn.noibat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives the rows of the rights table what they ask for: a room implements it in its test
 * package, with constructor injection, and is found there.
 */
public interface RightsFixture {

	/** What people type in all forms: a page that shows it as markup is found. */
	String TYPED = "Chữ \"' <img src=x onerror=alert(1)> &amp;";

	/** Whether this fixture prepares the route, as the table writes it. */
	boolean knows(String route);

	/** Names what the row shares with others: it is prepared once for all of them. */
	default String scene(RightsRow row) {
		return row.whose() + " " + row.stage();
	}

	/**
	 * Prepares a year, a nomination, whatever the rows of a scene share, inside a
	 * transaction that is rolled back after their requests.
	 */
	Scene set(RightsRow row);

	/**
	 * What was prepared.
	 */
	@FunctionalInterface
	interface Scene {

		/** Whether it prepares something else for each subject. */
		default boolean asksWho() {
			return false;
		}

		/**
		 * What one request needs; what it changes is rolled back after the request.
		 */
		Prepared request(RightsRow row, RightsSubject subject);

	}

	/**
	 * What the request needs.
	 *
	 * @param variables of the path
	 * @param fields of the form
	 * @param files of the form
	 */
	record Prepared(Map<String, Object> variables, Map<String, String> fields, Map<String, byte[]> files) {

		/** Variables as alternating names and values. */
		public static Prepared with(Object... variables) {
			Map<String, Object> named = new LinkedHashMap<>();
			for (int i = 0; i < variables.length; i += 2) {
				named.put((String) variables[i], variables[i + 1]);
			}
			return new Prepared(named, Map.of(), Map.of());
		}

		/** The same with another variable. */
		public Prepared and(String name, Object value) {
			Map<String, Object> more = new LinkedHashMap<>(this.variables);
			more.put(name, value);
			return new Prepared(more, this.fields, this.files);
		}

		/** The same with a field of the form. */
		public Prepared field(String name, Object value) {
			Map<String, String> more = new LinkedHashMap<>(this.fields);
			more.put(name, String.valueOf(value));
			return new Prepared(this.variables, more, this.files);
		}

		/** The same with a file of the form. */
		public Prepared file(String name, byte[] content) {
			Map<String, byte[]> more = new LinkedHashMap<>(this.files);
			more.put(name, content);
			return new Prepared(this.variables, this.fields, more);
		}

	}

}
