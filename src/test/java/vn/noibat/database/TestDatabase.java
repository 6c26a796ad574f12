package vn.noibat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one embedded server of a test JVM, on a folder under {@code target} that later runs
 * start on again.
 */
final class TestDatabase {

	private static final String PREFIX = "test_";

	private static final AtomicInteger counter = new AtomicInteger();

	private TestDatabase() {
	}

	static EmbeddedDatabase server() {
		return Holder.SERVER;
	}

	/**
	 * Names a database that no other test context has.
	 */
	static String newName() {
		return PREFIX + counter.incrementAndGet();
	}

	/**
	 * Starts the server when it is first asked for.
	 */
	private static final class Holder {

		private static final EmbeddedDatabase SERVER = start();

		private static Path folder() {
			String fork = System.getProperty("noibat.test.fork", "");
			return Path.of("target", "database" + (fork.isEmpty() ? "" : "-" + fork));
		}

		private static EmbeddedDatabase start() {
			EmbeddedDatabase server = EmbeddedDatabase.startOn(folder());
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				try {
					server.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
			server.inDatabase("postgres", (statement) -> {
				// Nothing in it outlives the run: nothing waits for the disk.
				for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
					statement.execute("alter system set " + setting + " = off");
				}
				statement.execute("select pg_reload_conf()");
				List<String> left = new ArrayList<>();
				try (ResultSet names = statement
					.executeQuery("select datname from pg_database where starts_with(datname, '" + PREFIX + "')")) {
					while (names.next()) {
						left.add(names.getString(1));
					}
				}
				for (String name : left) {
					statement.execute("drop database " + name);
				}
			});
			return server;
		}

	}

}
