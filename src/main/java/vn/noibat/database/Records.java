package vn.noibat.database;

import org.springframework.core.io.ResourceLoader;

/**
 * The folders of records an installation can start with, each known by its README.
 */
final class Records {

	private Records() {
	}

	/**
	 * Checks that the named records exist, as Flyway would pass over a misspelt folder.
	 * @throws DatabaseNotReady if there are none of that name
	 */
	static void check(String name, ResourceLoader resources) {
		if (!name.matches("[a-z0-9-]+")
				|| !resources.getResource("classpath:db/records/" + name + "/README.md").exists()) {
			throw new DatabaseNotReady(null, "records.unknown", name);
		}
	}

}
