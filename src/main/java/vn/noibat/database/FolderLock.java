package vn.noibat.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The hold of one portal on its data folder, which the operating system lets go of when
 * the process dies.
 */
final class FolderLock implements AutoCloseable {

	static final String FILE = "portal.lock";

	// Windows keeps others from reading a locked byte, so the lock lies far behind the
	// words that name the holder.
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes hold of the folder.
	 * @throws DatabaseNotReady naming the process that holds it and since when, if
	 * another one does
	 * @throws IOException if the folder cannot be written to
	 */
	static FolderLock of(Path folder) throws IOException {
		Path file = folder.resolve(FILE);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			if (lock(channel) == null) {
				List<String> holder = Files.readAllLines(file);
				throw new DatabaseNotReady(null, "folder.held", folder, lineOf(holder, 0), lineOf(holder, 1));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.UTF_8.encode(holder()));
			channel.force(true);
			return new FolderLock(channel);
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String holder() {
		ProcessHandle self = ProcessHandle.current();
		return self.pid() + "\n"
				+ self.info().startInstant().map((start) -> start.truncatedTo(ChronoUnit.SECONDS)).orElse(Instant.EPOCH)
				+ "\n";
	}

	private static String lineOf(List<String> lines, int index) {
		return (index < lines.size()) ? lines.get(index) : "?";
	}

	/**
	 * Lets the folder go; the file stays, as removing it would let two portals lock two
	 * files of the same name.
	 */
	@Override
	public void close() throws IOException {
		this.channel.truncate(0);
		this.channel.close();
	}

}
