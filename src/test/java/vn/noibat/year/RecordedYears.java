package vn.noibat.year;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a year of a test one that has no official list on file; only the records bring
 * such a year.
 */
public final class RecordedYears {

	private RecordedYears() {
	}

	public static void unlist(String yearId, YearKeeping years, JdbcClient jdbc) {
		// What was opened is in the database once it was asked for.
		years.years();
		jdbc.sql("update highlight_year set stage = 'unlisted' where id = ?").param(yearId).update();
	}

}
