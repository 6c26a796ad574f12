package vn.noibat.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShellTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final Shell shell = Shell.ofThisMachine();

	@TempDir
	private Path folder;

	@Test
	void tellsWhatACommandPrintedAndThatItSucceeded() throws Exception {
		Shell.Outcome outcome = this.shell.run(java("System.out.print(\"chào\".length());"), LIMIT);

		assertThat(outcome).isEqualTo(new Shell.Outcome(0, "4"));
	}

	@Test
	void tellsTheExitCodeOfACommandThatFails() throws Exception {
		Shell.Outcome outcome = this.shell.run(java("System.err.print(\"no\"); System.exit(7);"), LIMIT);

		assertThat(outcome).isEqualTo(new Shell.Outcome(7, "no"));
	}

	@Test
	void stopsACommandAtItsLimit() throws Exception {
		Shell.Outcome outcome = this.shell.run(java("Thread.sleep(60_000);"), Duration.ofSeconds(1));

		assertThat(outcome).isEqualTo(new Shell.Outcome(-1, "stopped after 1 seconds"));
	}

	@Test
	void tellsThatThereIsNoSuchCommand() {
		Shell.Outcome outcome = this.shell.run(List.of(this.folder.resolve("nothing").toString()), LIMIT);

		assertThat(outcome.succeeded()).isFalse();
		assertThat(outcome.output()).contains("nothing");
	}

	private List<String> java(String statement) throws Exception {
		Path source = Files.writeString(this.folder.resolve("Command.java"),
				"class Command { public static void main(String[] arguments) throws Exception { %s } }"
					.formatted(statement));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return List.of(java, "-Dfile.encoding=UTF-8", source.toString());
	}

}
