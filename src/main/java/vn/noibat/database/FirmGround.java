package vn.noibat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conditions a PostgreSQL server must meet before anything is built on it.
 */
final class FirmGround {

	private static final int OLDEST_VERSION = 16;

	private static final Logger logger = LoggerFactory.getLogger(FirmGround.class);

	private FirmGround() {
	}

	/**
	 * Checks version, encoding and locale of the database.
	 * @throws DatabaseNotReady naming the condition that is not met
	 */
	static void check(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			checkServer(statement);
			checkLocale(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Warns if the application connects as a role that owns its tables, and so could
	 * change what nobody may.
	 * @return whether it does
	 */
	static boolean warnOfOwner(DataSource application) {
		try (Connection connection = application.getConnection();
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery("""
						select current_user from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
							and pg_has_role(relowner, 'usage') limit 1""")) {
			boolean owner = answer.next();
			if (owner) {
				logger.warn(
						"The application connects as {}, which owns the tables and may change sealed records; "
								+ "give the owner to SPRING_FLYWAY_USER and the application a role of its own",
						answer.getString(1));
			}
			return owner;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void checkServer(Statement statement) throws SQLException {
		try (ResultSet answer = statement.executeQuery("""
				select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
					current_setting('server_encoding'), current_database()""")) {
			answer.next();
			if (answer.getInt(1) < OLDEST_VERSION) {
				throw new DatabaseNotReady(null, "version.old", answer.getString(2), OLDEST_VERSION);
			}
			if (!"UTF8".equals(answer.getString(3))) {
				throw new DatabaseNotReady(null, "encoding.wrong", answer.getString(4), answer.getString(3));
			}
		}
	}

	private static void checkLocale(Statement statement) throws SQLException {
		try (ResultSet answer = statement.executeQuery("select lower('ĐỒNG') = 'đồng', current_database()")) {
			answer.next();
			if (!answer.getBoolean(1)) {
				throw new DatabaseNotReady(null, "locale.wrong", answer.getString(2));
			}
		}
	}

}
