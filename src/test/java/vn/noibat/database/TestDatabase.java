package vn.noibat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;

/**
 * The one embedded server of a test JVM, on a folder under {@code target} that later runs
 * start on again.
 */
final class TestDatabase {

	private static final String PREFIX = "test_";

	private static final AtomicInteger counter = new AtomicInteger();

	/** By the places of their migrations. */
	private static final Map<List<String>, String> templates = new HashMap<>();

	private TestDatabase() {
	}

	static EmbeddedDatabase server() {
		return Holder.SERVER;
	}

	/** The folder of the server's programs. */
	static Path programs() throws IOException {
		server();
		return PostgresBinaries.unpackUnder(Holder.folder().toRealPath());
	}

	/**
	 * Names a database that no other test context has.
	 */
	static String newName() {
		return PREFIX + counter.incrementAndGet();
	}

	/**
	 * Creates a database that no other test context has, to which the migrations are
	 * applied: a copy of one to which they were applied before.
	 * @param locations as Flyway is told them
	 */
	static synchronized String newMigrated(List<String> locations) {
		String template = templates.computeIfAbsent(locations, TestDatabase::migrate);
		String name = newName();
		server().inDatabase("postgres", (statement) -> {
			statement.execute("create database " + name + " template " + template);
			statement.execute("alter database " + name + " owner to " + EmbeddedDatabase.OWNER);
			statement.execute("revoke all on database " + name + " from public");
			statement.execute("grant connect, temporary on database " + name + " to " + EmbeddedDatabase.APPLICATION);
		});
		return name;
	}

	private static String migrate(List<String> locations) {
		String name = newName();
		server().create(name);
		Flyway.configure()
			.dataSource(server().urlOf(name), EmbeddedDatabase.OWNER, server().passwords().owner())
			.locations(locations.toArray(String[]::new))
			.outOfOrder(true)
			.placeholders(Map.of("appRole", EmbeddedDatabase.APPLICATION))
			.load()
			.migrate();
		return name;
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
			// What keeps guesses out costs every connection and every start.
			for (String count : List.of("macIterationCount", "keyPbeIterationCount", "certPbeIterationCount")) {
				System.setProperty("keystore.pkcs12." + count, "1");
			}
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
				statement.execute("set scram_iterations = 1");
				Map<String, String> passwords = Map.of("current_user", server.passwords().superuser(),
						EmbeddedDatabase.OWNER, server.passwords().owner(), EmbeddedDatabase.APPLICATION,
						server.passwords().application());
				for (Map.Entry<String, String> role : passwords.entrySet()) {
					statement.execute("alter role " + role.getKey() + " password '" + role.getValue() + "'");
				}
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
