package vn.noibat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The programs of PostgreSQL for a data folder that is not there to show how they are
 * unpacked: copied from those of the one test server.
 */
public final class UnpackedPostgres {

	private UnpackedPostgres() {
	}

	/** Lays them where a portal on that folder looks for them. */
	public static void in(Path folder) throws IOException {
		Path unpacked = TestDatabase.programs();
		Path target = folder.resolve(unpacked.getFileName().toString());
		try (Stream<Path> files = Files.walk(unpacked)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, target.resolve(unpacked.relativize(file).toString()),
						StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
			}
		}
	}

}
