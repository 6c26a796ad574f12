package vn.noibat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Secrets that an installation on its embedded database makes for itself at its first
 * start and keeps in the data folder, readable by the portal's user only. An installation
 * with a server of its own has none and is given its secrets.
 */
public final class OwnSecrets {

	private final Path folder;

	OwnSecrets(Path folder) {
		this.folder = folder;
	}

	/**
	 * The secret of that name.
	 * @param name lower-case letters and hyphens
	 * @param first makes it when there is none yet
	 */
	public synchronized String secret(String name, Supplier<String> first) {
		Path file = file(name, () -> (first.get() + "\n").getBytes(StandardCharsets.UTF_8));
		try {
			return Files.readString(file, StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The file of that name.
	 * @param name lower-case letters, hyphens and an extension
	 * @param first makes its bytes when there is none yet
	 */
	public synchronized Path file(String name, Supplier<byte[]> first) {
		Path file = this.folder.resolve(name);
		try {
			if (!Files.exists(file)) {
				OwnFiles.write(file, first.get());
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
