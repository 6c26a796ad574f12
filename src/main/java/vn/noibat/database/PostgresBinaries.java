package vn.noibat.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The programs of the PostgreSQL this build brings for the platform it runs on.
 */
final class PostgresBinaries {

	private static final String PREFIX = "postgresql-";

	private PostgresBinaries() {
	}

	/**
	 * Unpacks the programs under the folder, unless these very ones lie there already.
	 * @return the folder that holds {@code bin}, {@code lib} and {@code share}
	 * @throws DatabaseNotReady if this build brings none for the platform
	 */
	static Path unpackUnder(Path folder) throws IOException {
		ClassPathResource archive = new ClassPathResource(archiveName());
		if (!archive.exists()) {
			throw new DatabaseNotReady(null, "binaries.missing", System.getProperty("os.name"),
					System.getProperty("os.arch"));
		}
		Path unpacked = folder.resolve(PREFIX + digestOf(archive));
		if (!Files.isDirectory(unpacked)) {
			Path unfinished = folder.resolve(PREFIX + "unfinished");
			OwnFiles.delete(unfinished);
			unpack(archive, unfinished);
			Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
		}
		return unpacked;
	}

	/**
	 * Removes the programs of earlier builds, of which none may be running any more.
	 */
	static void removeAllBut(Path unpacked) throws IOException {
		try (Stream<Path> others = Files.list(unpacked.getParent())) {
			for (Path other : others.filter((path) -> path.getFileName().toString().startsWith(PREFIX))
				.filter((path) -> !path.equals(unpacked))
				.toList()) {
				OwnFiles.delete(other);
			}
		}
	}

	private static String archiveName() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
		String architecture = switch (System.getProperty("os.arch")) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> System.getProperty("os.arch");
		};
		return "postgres-" + system + "-" + architecture + ".txz";
	}

	private static String digestOf(ClassPathResource archive) throws IOException {
		try (DigestInputStream in = new DigestInputStream(archive.getInputStream(),
				MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(ClassPathResource archive, Path target) throws IOException {
		try (InputStream in = new BufferedInputStream(archive.getInputStream());
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("The archive of PostgreSQL leaves its folder: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
					continue;
				}
				Files.createDirectories(path.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
					continue;
				}
				Files.copy(tar, path);
				OwnFiles.permit(path, ((entry.getMode() & 0100) != 0) ? "rwxr-xr-x" : "rw-r--r--");
			}
		}
	}

}
