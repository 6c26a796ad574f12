package vn.noibat.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Another Java process that holds a data folder, to be killed.
 */
final class PortalProcess implements AutoCloseable {

	private static final String STARTED = "started";

	private final Process process;

	private PortalProcess(Process process) {
		this.process = process;
	}

	/**
	 * What the other process runs.
	 */
	public static void main(String[] args) throws InterruptedException {
		EmbeddedDatabase database = EmbeddedDatabase.startOn(Path.of(args[0]));
		database.create("kept");
		database.inDatabase("kept",
				(statement) -> statement.execute("create table if not exists word as select 'đồng' as written"));
		System.out.println(STARTED);
		new CountDownLatch(1).await();
	}

	static PortalProcess on(Path folder) throws IOException {
		Process process = java(PortalProcess.class, folder.toString()).redirectErrorStream(true).start();
		BufferedReader output = process.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); !STARTED.equals(line); line = output.readLine()) {
			if (line == null) {
				throw new IllegalStateException("The process ended: " + said);
			}
			said.append(line).append('\n');
		}
		return new PortalProcess(process);
	}

	static ProcessBuilder java(Class<?> program, String... arguments) {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName());
		builder.command().addAll(List.of(arguments));
		return builder;
	}

	long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		kill();
	}

	/**
	 * Kills the process without letting it do anything more.
	 */
	void kill() {
		try {
			this.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
			this.process.getInputStream().close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
