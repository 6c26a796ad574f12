package vn.noibat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who PostgreSQL runs as: whoever runs the portal, or somebody without privileges if that
 * is root, whom PostgreSQL refuses.
 */
record ServerUser(List<String> prefix, @Nullable Integer uid) {

	private static final int NOBODY = 65534;

	private static final ServerUser OURSELVES = new ServerUser(List.of(), null);

	// In a user namespace of its own the server keeps our files but none of our
	// privileges.
	private static final ServerUser ROOT_WITHOUT_PRIVILEGES = new ServerUser(List.of("unshare", "-U"), 0);

	// Containers mostly forbid user namespaces.
	private static final ServerUser SOMEBODY_ELSE = new ServerUser(
			List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

	/**
	 * Finds a user who may run the programs unpacked under the folder.
	 * @throws DatabaseNotReady if the portal runs as root and cannot become anybody else
	 */
	static ServerUser of(Path folder, Path postgres) throws IOException {
		if (!isRoot()) {
			return OURSELVES;
		}
		if (ROOT_WITHOUT_PRIVILEGES.mayRun(postgres)) {
			return ROOT_WITHOUT_PRIVILEGES;
		}
		OwnFiles.permit(folder, "rwx--x--x");
		if (SOMEBODY_ELSE.mayRun(postgres)) {
			return SOMEBODY_ELSE;
		}
		throw new DatabaseNotReady(null, "root.refused", folder);
	}

	List<String> command(Path program, String... arguments) {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(program.toString());
		command.addAll(List.of(arguments));
		return command;
	}

	/**
	 * Hands over what an earlier start left to another user.
	 */
	void own(Path folder) throws IOException {
		if (this.uid == null || this.uid.equals(Files.getAttribute(folder, "unix:uid"))) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.toList()) {
				Files.setAttribute(path, "unix:uid", this.uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
			}
		}
	}

	private boolean mayRun(Path postgres) {
		try {
			return new ProcessBuilder(command(postgres, "--version")).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

}
