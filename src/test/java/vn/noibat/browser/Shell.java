package vn.noibat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands of the operating system.
 */
interface Shell {

	Outcome run(List<String> command, Duration limit);

	/**
	 * How a command ended: its exit code, -1 where it never ran or never ended, and what
	 * it printed.
	 */
	record Outcome(int exitCode, String output) {

		boolean succeeded() {
			return this.exitCode == 0;
		}

	}

	static Shell ofThisMachine() {
		return (command, limit) -> {
			try {
				Path output = Files.createTempFile("noibat-browser-", ".log");
				try {
					return run(command, limit, output);
				}
				finally {
					Files.deleteIfExists(output);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	private static Outcome run(List<String> command, Duration limit, Path output) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.PIPE)
			.redirectOutput(output.toFile());
		builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
		Process process;
		try {
			process = builder.start();
		}
		catch (IOException ex) {
			return new Outcome(-1, ex.getMessage());
		}
		process.getOutputStream().close();
		try {
			if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
				return new Outcome(process.exitValue(), read(output));
			}
			return new Outcome(-1, read(output) + "stopped after " + limit.toSeconds() + " seconds");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome(-1, "interrupted");
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static String read(Path output) throws IOException {
		return new String(Files.readAllBytes(output), Charset.defaultCharset());
	}

}
