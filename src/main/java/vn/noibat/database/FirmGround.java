package vn.noibat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * The conditions a PostgreSQL server must meet before anything is built on it.
 */
final class FirmGround {

	private static final int OLDEST_VERSION = 16;

	private FirmGround() {
	}

	/**
	 * Checks version, encoding and locale of the database.
	 * @throws DatabaseNotReady naming the condition that is not met
	 */
	static void check(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery("""
						select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
							current_setting('server_encoding'), lower('ĐỒNG') = 'đồng', current_database()""")) {
			answer.next();
			if (answer.getInt(1) < OLDEST_VERSION) {
				throw new DatabaseNotReady(null, "version.old", answer.getString(2), OLDEST_VERSION);
			}
			if (!"UTF8".equals(answer.getString(3))) {
				throw new DatabaseNotReady(null, "encoding.wrong", answer.getString(5), answer.getString(3));
			}
			if (!answer.getBoolean(4)) {
				throw new DatabaseNotReady(null, "locale.wrong", answer.getString(5));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
