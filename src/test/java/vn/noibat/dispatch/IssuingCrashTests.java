package vn.noibat.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.noibat.database.UnpackedPostgres;
import vn.noibat.outbound.Sink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that is killed between two steps of issuing leaves a letter that is wholly
 * issued or wholly not, and every press office gets it once.
 *
 * <p>
 * {@code -Dnoibat.crash.every=true} kills it before each of its statements.
 */
class IssuingCrashTests {

	private static final List<Integer> NOTHING = List.of(0, 0, 0, 0, 0, 0);

	private static final List<Integer> WHOLE = List.of(1, 1, 1, 1, 1, 1);

	private static final int OFFICES = 3;

	// 128 and the number of SIGKILL.
	private static final int KILLED = 137;

	// Entries are written one after the other, across all years.
	private static final String JOURNAL = "insert into journal_entry";

	// Fewer than there are connections.
	private static final int TOGETHER = 8;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	private Path folder;

	@BeforeEach
	void bringPostgres() throws IOException {
		UnpackedPostgres.in(this.folder);
	}

	@AfterEach
	void stopTheServer() throws IOException {
		Path pid = this.folder.resolve("postgresql/cluster/postmaster.pid");
		if (pid.toFile().exists()) {
			ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip())).ifPresent(ProcessHandle::destroy);
		}
	}

	@Test
	void leavesAllOfItOrNothingAndEveryOfficeGetsItOnce() throws Exception {
		try (Sink sink = new Sink(InetAddress.getLoopbackAddress(), Sink.status(200))) {
			if (Boolean.getBoolean("noibat.crash.every")) {
				killBeforeEachStatement(sink);
			}
			else {
				killAroundTheCommitAndInTheMiddle(sink);
			}
		}
	}

	private void killAroundTheCommitAndInTheMiddle(Sink sink) throws IOException {
		List<String> said = run("prepare", String.valueOf(sink.port()), "4", "1=" + StatementBreak.COMMIT);
		int middle = all(said, "told").size() / 2;
		// Whatever stands after its commit holds nothing for which the other would wait.
		said = run("issue", "2=" + StatementBreak.AFTER_COMMIT, "3=" + middle);
		assertThat(all(said, "before")).hasSize(2);

		List<List<Integer>> found = traces(finish(sink, 4), "letter");
		assertThat(found.get(1)).as("killed before the commit").isEqualTo(NOTHING);
		assertThat(found.get(2)).as("killed after the commit").isEqualTo(WHOLE);
		assertThat(found.get(3)).as("killed before statement %d", middle).isEqualTo(NOTHING);
	}

	private void killBeforeEachStatement(Sink sink) throws IOException {
		long begun = System.nanoTime();
		List<String> said = run("prepare", String.valueOf(sink.port()), String.valueOf(CrashingPortal.ONE_FOR_EACH));
		List<String> told = all(said, "told");
		int letters = Integer.parseInt(all(said, "letters").get(0));
		int alone = 1 + IntStream.range(0, told.size())
			.filter((at) -> told.get(at).startsWith(JOURNAL))
			.findFirst()
			.orElseThrow();
		List<String> places = new ArrayList<>();
		int processes = 0;
		while (all(said, "whole").isEmpty()) {
			int place = places.size() + 1;
			// Once it holds the journal, a letter lets no other as far as that.
			int next = (place < alone) ? Math.min(place + TOGETHER, alone) : place + 1;
			said = run("issue", IntStream.range(place, next).mapToObj((at) -> at + "=" + at).toArray(String[]::new));
			places.addAll(all(said, "before"));
			processes += all(said, "whole").isEmpty() ? 1 : 0;
		}

		int commit = places.indexOf("commit");
		assertThat(commit).as("statements before the commit").isGreaterThan(told.size() / 2);
		said = finish(sink, letters);
		List<List<Integer>> found = traces(said, "letter");
		List<String> lines = new ArrayList<>();
		lines.add("letters killed " + places.size() + " in " + processes + " processes, "
				+ Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
		lines.add("Java " + Runtime.version() + ", PostgreSQL " + all(said, "server").get(0) + ", "
				+ System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
				+ Runtime.getRuntime().availableProcessors() + " cores");
		lines.add("webhooks " + sink.calls().size() + ", each once");
		for (int at = 0; at < places.size(); at++) {
			boolean whole = at > commit;
			assertThat(found.get(at + 1)).as("killed before statement %d, %s", at + 1, places.get(at))
				.isEqualTo(whole ? WHOLE : NOTHING);
			lines.add(String.format("before %3d  %-8s %s", at + 1, whole ? "whole" : "nothing", places.get(at)));
		}
		Files.write(Path.of("target", "crashes.txt"), lines);
	}

	/** Lets a portal go on with what it finds, and counts what offices were told. */
	private List<String> finish(Sink sink, int letters) throws IOException {
		List<String> said = run("finish");
		assertThat(traces(said, "letter")).hasSize(letters)
			.allMatch((traces) -> traces.equals(NOTHING) || traces.equals(WHOLE));
		assertThat(traces(said, "after")).hasSize(letters).allMatch(WHOLE::equals);
		assertThat(all(said, "waiting")).containsExactly("0");
		assertThat(sink.calls()).hasSize(OFFICES * letters);
		assertThat(sink.calls().stream().map((call) -> call.line() + call.headers().get("webhook-id")).distinct())
			.hasSize(OFFICES * letters);
		return said;
	}

	/** Runs the program in a process of its own, and kills it where it stands. */
	private List<String> run(String mode, String... more) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
						CrashingPortal.class.getName(), mode, this.folder.toString()));
		command.addAll(List.of(more));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		// The process itself would close the lines that are still to be read.
		ProcessHandle handle = process.toHandle();
		CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(handle::destroyForcibly);
		List<String> all = new ArrayList<>();
		List<String> said = new ArrayList<>();
		try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				all.add(line);
				if (line.startsWith(CrashingPortal.SAYS)) {
					said.add(line.substring(CrashingPortal.SAYS.length()));
				}
				if (line.equals(CrashingPortal.SAYS + CrashingPortal.STANDS)) {
					// SIGKILL, wherever there is one.
					handle.destroyForcibly();
				}
			}
		}
		boolean killed = said.contains(CrashingPortal.STANDS);
		assertThat(process.onExit().join().exitValue()).as("%s", String.join("\n", all)).isEqualTo(killed ? KILLED : 0);
		return said;
	}

	private static List<String> all(List<String> said, String word) {
		return said.stream()
			.filter((line) -> line.startsWith(word + " "))
			.map((line) -> line.substring(word.length() + 1))
			.toList();
	}

	private static List<List<Integer>> traces(List<String> said, String word) {
		return said.stream()
			.filter((line) -> line.startsWith(word + " "))
			.map((line) -> Pattern.compile("\\d+")
				.matcher(line.substring(line.indexOf('[')))
				.results()
				.map((digits) -> Integer.valueOf(digits.group()))
				.toList())
			.toList();
	}

}
