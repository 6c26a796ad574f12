package vn.noibat.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that the portal starts and stops itself, on a data folder that
 * outlives it.
 */
final class EmbeddedDatabase implements AutoCloseable {

	static final String OWNER = "noibat_owner";

	static final String APPLICATION = "noibat_app";

	private static final String SUPERUSER = "postgres";

	private static final String HOST = "127.0.0.1";

	private static final int START_ATTEMPTS = 3;

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private final Path folder;

	private final FolderLock lock;

	private final Path programs;

	private final ServerUser user;

	private final DatabasePasswords passwords;

	private int port;

	private boolean running;

	private EmbeddedDatabase(Path folder, FolderLock lock) throws IOException {
		this.folder = folder;
		this.lock = lock;
		this.programs = PostgresBinaries.unpackUnder(folder);
		this.user = ServerUser.of(folder, program("postgres"));
		if (Files.isDirectory(cluster()) && !DatabasePasswords.areKeptIn(folder)) {
			throw new DatabaseNotReady(null, "passwords.missing", folder.resolve(DatabasePasswords.FILE));
		}
		this.passwords = DatabasePasswords.areKeptIn(folder) ? DatabasePasswords.in(folder)
				: DatabasePasswords.newIn(folder);
	}

	/**
	 * Starts the server on the folder, which is made if it does not exist.
	 * @throws DatabaseNotReady saying why the server cannot be had: the folder is held by
	 * another portal or cannot be written to, or PostgreSQL does not start
	 */
	static EmbeddedDatabase startOn(Path folder) {
		try {
			Files.createDirectories(folder.toAbsolutePath());
			Path real = folder.toRealPath();
			FolderLock lock = FolderLock.of(real);
			try {
				EmbeddedDatabase database = new EmbeddedDatabase(real, lock);
				database.start();
				return database;
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new DatabaseNotReady(ex, "folder.unusable", folder.toAbsolutePath().normalize(),
					ex.getClass().getSimpleName() + ": " + ex.getMessage());
		}
	}

	/**
	 * Creates a database that belongs to the owner, unless it exists.
	 */
	void create(String database) {
		if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new DatabaseNotReady(null, "name.invalid", database);
		}
		inDatabase("postgres", (statement) -> {
			try (ResultSet found = statement
				.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
				if (found.next()) {
					return;
				}
			}
			statement.execute("create database " + database + " owner " + OWNER);
			statement.execute("revoke all on database " + database + " from public");
			statement.execute("grant connect, temporary on database " + database + " to " + APPLICATION);
		});
	}

	String urlOf(String database) {
		return "jdbc:postgresql://" + HOST + ":" + this.port + "/" + database;
	}

	OwnSecrets secrets() {
		return new OwnSecrets(this.folder);
	}

	DatabasePasswords passwords() {
		return this.passwords;
	}

	/**
	 * Runs statements as the superuser, whom the portal itself never is.
	 */
	void inDatabase(String database, Work work) {
		try (Connection connection = DriverManager.getConnection(urlOf(database), SUPERUSER,
				this.passwords.superuser()); Statement statement = connection.createStatement()) {
			work.with(statement);
		}
		catch (SQLException ex) {
			throw new DatabaseNotReady(ex, "server.failed", ex.getMessage(), log());
		}
	}

	/**
	 * Stops the server and lets the folder go.
	 */
	@Override
	public synchronized void close() throws IOException {
		if (this.running) {
			this.running = false;
			stop();
			this.lock.close();
		}
	}

	private void start() throws IOException {
		stopWhatAKilledPortalLeft();
		PostgresBinaries.removeAllBut(this.programs);
		OwnFiles.createFolder(server());
		this.user.own(server());
		if (!Files.isDirectory(cluster())) {
			initialise();
		}
		startServer();
		this.running = true;
		try {
			checkThatTheServerIsOurs();
			inDatabase("postgres", (statement) -> {
				createRole(statement, OWNER, this.passwords.owner());
				createRole(statement, APPLICATION, this.passwords.application());
			});
		}
		catch (RuntimeException ex) {
			this.running = false;
			stop();
			throw ex;
		}
		logger.info("PostgreSQL listens on {}:{}, its data is in {}", HOST, this.port, cluster());
	}

	private void stopWhatAKilledPortalLeft() throws IOException {
		Path pidFile = cluster().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		Optional<ProcessHandle> process = Files.readAllLines(pidFile)
			.stream()
			.findFirst()
			.map(String::trim)
			.filter((line) -> line.matches("\\d{1,18}"))
			.flatMap((line) -> ProcessHandle.of(Long.parseLong(line)))
			.filter(ProcessHandle::isAlive);
		Optional<String> program = process.flatMap((running) -> running.info().command());
		if (program.isEmpty()) {
			// Dead or somebody else's: PostgreSQL itself recognises its file as stale.
			return;
		}
		if (Path.of(program.get()).startsWith(this.folder)) {
			logger.warn("PostgreSQL {} was left by a portal that was killed; it is stopped and started again",
					process.get().pid());
			stop();
		}
		else if (isServerOfThisFolder(process.get().info())) {
			throw new DatabaseNotReady(null, "folder.served", this.folder, process.get().pid(), program.get());
		}
		else {
			// The number has been given to another process since.
			Files.delete(pidFile);
		}
	}

	private boolean isServerOfThisFolder(ProcessHandle.Info process) {
		String name = Path.of(process.command().orElseThrow()).getFileName().toString().toLowerCase(Locale.ROOT);
		return (name.startsWith("postgres") || name.startsWith("postmaster")) && process.arguments()
			.map((arguments) -> Stream.of(arguments).anyMatch((argument) -> argument.contains(cluster().toString())))
			.orElse(true);
	}

	// Made aside and moved, so that a start that is killed leaves no half of it.
	private void initialise() throws IOException {
		Path unfinished = server().resolve("unfinished");
		OwnFiles.delete(unfinished);
		Path password = server().resolve("password");
		OwnFiles.write(password, this.passwords.superuser() + "\n");
		this.user.own(password);
		try {
			Outcome outcome = run(this.user.command(program("initdb"), "--pgdata=" + unfinished,
					"--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
					"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + ctype()));
			if (outcome.exitCode() != 0) {
				throw new DatabaseNotReady(null, "server.failed", outcome.complaint(), this.folder);
			}
		}
		finally {
			Files.deleteIfExists(password);
		}
		Path settings = unfinished.resolve("postgresql.conf");
		Files.writeString(settings, Files.readString(settings) + "\ninclude 'noibat.conf'\n");
		Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	// With plain C pg_trgm loses every letter outside ASCII, whatever the provider.
	private static String ctype() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return system.startsWith("windows") ? "C" : system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
	}

	private void startServer() throws IOException {
		for (int attempt = 1;; attempt++) {
			this.port = freePort();
			Path settings = cluster().resolve("noibat.conf");
			Files.writeString(settings, """
					listen_addresses = '%s'
					port = %d
					unix_socket_directories = ''
					password_encryption = 'scram-sha-256'
					fsync = on
					synchronous_commit = on
					full_page_writes = on
					timezone = 'UTC'
					log_timezone = 'UTC'
					""".formatted(HOST, this.port));
			this.user.own(settings);
			if (Files.exists(log())) {
				Files.move(log(), server().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
			}
			Outcome outcome = run(this.user.command(program("pg_ctl"), "start", "--pgdata=" + cluster(), "--wait",
					"--timeout=120", "--log=" + log()));
			if (outcome.exitCode() == 0) {
				return;
			}
			Outcome logged = new Outcome(outcome.exitCode(),
					Files.exists(log()) ? Files.readAllLines(log()) : List.of());
			boolean portTaken = logged.lines().stream().anyMatch((line) -> line.contains("could not bind"));
			if (!portTaken || attempt == START_ATTEMPTS) {
				throw new DatabaseNotReady(null, "server.failed",
						logged.lines().isEmpty() ? outcome.complaint() : logged.complaint(), log());
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
	}

	private void checkThatTheServerIsOurs() {
		inDatabase("postgres", (statement) -> {
			try (ResultSet answer = statement.executeQuery("show data_directory")) {
				answer.next();
				String served = answer.getString(1);
				if (!Path.of(served).equals(cluster())) {
					throw new DatabaseNotReady(null, "server.foreign", this.port, served, cluster());
				}
			}
		});
	}

	private static void createRole(Statement statement, String role, String password) throws SQLException {
		try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
			String verb = found.next() ? "alter" : "create";
			statement.execute(verb + " role " + role + " login password '" + password + "'");
		}
	}

	private void stop() throws IOException {
		Outcome outcome = run(this.user.command(program("pg_ctl"), "stop", "--pgdata=" + cluster(), "--wait",
				"--mode=fast", "--timeout=20"));
		if (outcome.exitCode() != 0 && Files.exists(cluster().resolve("postmaster.pid"))) {
			logger.warn("PostgreSQL does not stop: {}", outcome.complaint());
			run(this.user.command(program("pg_ctl"), "stop", "--pgdata=" + cluster(), "--wait", "--mode=immediate",
					"--timeout=5"));
		}
	}

	private Outcome run(List<String> command) throws IOException {
		// A file, as a pipe would be inherited by the server and never end.
		Path output = this.folder.resolve("command.log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		environment.put("LC_ALL", "C");
		try {
			int exitCode = builder.start().waitFor();
			return new Outcome(exitCode, Files.readAllLines(output));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private Path program(String name) {
		boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
		return this.programs.resolve("bin").resolve(windows ? name + ".exe" : name);
	}

	private Path server() {
		return this.folder.resolve("postgresql");
	}

	private Path cluster() {
		return server().resolve("cluster");
	}

	private Path log() {
		return server().resolve("server.log");
	}

	/**
	 * Statements that the superuser runs.
	 */
	@FunctionalInterface
	interface Work {

		void with(Statement statement) throws SQLException;

	}

	/**
	 * How a program of PostgreSQL ended.
	 */
	private record Outcome(int exitCode, List<String> lines) {

		String complaint() {
			return this.lines.stream()
				.filter((line) -> line.contains("FATAL:") || line.contains("error:"))
				.reduce((first, second) -> second)
				.or(() -> this.lines.stream().filter((line) -> !line.isBlank()).reduce((first, second) -> second))
				.orElse("exit code " + this.exitCode)
				.trim();
		}

	}

}
