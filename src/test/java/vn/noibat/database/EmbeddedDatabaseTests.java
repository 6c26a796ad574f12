package vn.noibat.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

	@TempDir
	private static Path folder;

	@Test
	void keepsItsDataOverARestart() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			database.create("restarted");
			database.inDatabase("restarted",
					(statement) -> statement.execute("create table word as select 'đồng' as written"));
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			database.create("restarted");
			assertThat(answer(database, "restarted", "select written from word")).isEqualTo("đồng");
		}
	}

	@Test
	void leavesNothingRunningWhenItIsStopped() throws IOException {
		int port;
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			port = Integer.parseInt(answer(database, "postgres", "show port"));
			assertThat(pidFile()).exists();
		}
		assertThat(pidFile()).doesNotExist();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Socket("127.0.0.1", port).close());
	}

	@Test
	void namesThePortalThatHoldsTheFolder() throws IOException {
		try (PortalProcess holder = PortalProcess.on(folder)) {
			assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> EmbeddedDatabase.startOn(folder))
				.withMessageContaining("(tiến trình " + holder.pid() + ",")
				.withMessageContaining("(process " + holder.pid() + ", running since 2");
		}
		finally {
			EmbeddedDatabase.startOn(folder).close();
		}
	}

	@Test
	void takesOverWhatAKilledPortalLeft() throws IOException {
		PortalProcess portal = PortalProcess.on(folder);
		List<String> left = Files.readAllLines(pidFile());
		portal.kill();
		new Socket("127.0.0.1", Integer.parseInt(left.get(3))).close();
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			assertThat(Files.readAllLines(pidFile()).get(0)).isNotEqualTo(left.get(0));
			assertThat(answer(database, "kept", "select written from word")).isEqualTo("đồng");
		}
	}

	@Test
	void refusesTheServerThatSomebodyElseStartedOnTheFolder(@TempDir Path elsewhere)
			throws IOException, InterruptedException {
		EmbeddedDatabase.startOn(folder).close();
		Path cluster = folder.toRealPath().resolve("postgresql/cluster");
		UnpackedPostgres.in(elsewhere);
		Path programs = PostgresBinaries.unpackUnder(elsewhere.toRealPath()).resolve("bin");
		ServerUser user = ServerUser.of(elsewhere, programs.resolve("postgres"));
		run(user.command(programs.resolve("pg_ctl"), "start", "--wait", "--pgdata=" + cluster,
				"--log=" + cluster.resolveSibling("server.log")));
		try {
			String pid = Files.readAllLines(pidFile()).get(0);
			assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> EmbeddedDatabase.startOn(folder))
				.withMessageContaining("is served by PostgreSQL process " + pid);
		}
		finally {
			run(user.command(programs.resolve("pg_ctl"), "stop", "--wait", "--pgdata=" + cluster));
		}
		EmbeddedDatabase.startOn(folder).close();
	}

	@Test
	void startsWhenTheNumberOfADeadServerBelongsToAnotherProcess() throws IOException {
		EmbeddedDatabase.startOn(folder).close();
		Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + pidFile().getParent() + "\n");
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			assertThat(answer(database, "postgres", "select 1")).isEqualTo("1");
		}
	}

	@Test
	void saysThatTheFolderCannotBeWrittenTo(@TempDir Path outside) throws IOException {
		Path file = Files.createFile(outside.resolve("file"));
		assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> EmbeddedDatabase.startOn(file))
			.withMessageContaining("The data folder " + file + " cannot be written to");
		Path lock = Files.createDirectories(outside.resolve("folder").resolve(FolderLock.FILE));
		assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> EmbeddedDatabase.startOn(lock.getParent()))
			.withMessageContaining("Không ghi được vào thư mục dữ liệu " + lock.getParent());
	}

	@Test
	void refusesADatabaseWhosePasswordsAreGone() throws IOException {
		EmbeddedDatabase.startOn(folder).close();
		Path passwords = folder.resolve(DatabasePasswords.FILE);
		Path away = Files.move(passwords, folder.resolve("away"));
		try {
			assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> EmbeddedDatabase.startOn(folder))
				.withMessageContaining(DatabasePasswords.FILE)
				.withMessageContaining("restore it");
		}
		finally {
			Files.move(away, passwords);
		}
	}

	@Test
	void keepsWhatItHasAcknowledged() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
				assertThat(answer(database, "postgres", "show " + setting)).as(setting).isEqualTo("on");
			}
		}
	}

	@Test
	void letsNobodyInWithoutAPassword() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.startOn(folder)) {
			assertThat(answer(database, "postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(answer(database, "postgres", "show unix_socket_directories")).isEmpty();
			assertThat(
					answer(database, "postgres", "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
				.isEqualTo("scram-sha-256");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager
					.getConnection(database.urlOf("postgres"), EmbeddedDatabase.APPLICATION, "guessed")
					.close())
				.satisfies((refusal) -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
		}
		Path passwords = folder.resolve(DatabasePasswords.FILE);
		if (Files.getFileStore(passwords).supportsFileAttributeView("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords))).isEqualTo("rw-------");
		}
	}

	@Test
	void makesPasswordsOfItsOwnOnEveryFolder(@TempDir Path other) throws IOException {
		DatabasePasswords one = DatabasePasswords.newIn(other);
		assertThat(DatabasePasswords.in(other)).isEqualTo(one);
		assertThat(DatabasePasswords.newIn(other)).isNotEqualTo(one);
		assertThat(List.of(one.superuser(), one.owner(), one.application())).doesNotHaveDuplicates()
			.allSatisfy((password) -> assertThat(password).hasSize(32));
		assertThat(one).hasToString("DatabasePasswords[…]");
	}

	private static Path pidFile() {
		return folder.resolve("postgresql/cluster/postmaster.pid");
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor()).isZero();
	}

	private static String answer(EmbeddedDatabase database, String name, String question) {
		List<String> answers = new ArrayList<>();
		database.inDatabase(name, (statement) -> {
			try (ResultSet rows = statement.executeQuery(question)) {
				while (rows.next()) {
					answers.add(rows.getString(1));
				}
			}
		});
		assertThat(answers).hasSize(1);
		return answers.get(0);
	}

}
