package vn.noibat.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The random passwords of the embedded database's roles, readable by the portal's user
 * only.
 */
record DatabasePasswords(String superuser, String owner, String application) {

	static final String FILE = "passwords.properties";

	private static final SecureRandom RANDOM = new SecureRandom();

	static boolean areKeptIn(Path folder) {
		return Files.exists(folder.resolve(FILE));
	}

	static DatabasePasswords newIn(Path folder) throws IOException {
		DatabasePasswords passwords = new DatabasePasswords(random(), random(), random());
		OwnFiles.write(folder.resolve(FILE), "superuser=" + passwords.superuser + "\nowner=" + passwords.owner
				+ "\napplication=" + passwords.application + "\n");
		return passwords;
	}

	static DatabasePasswords in(Path folder) throws IOException {
		Map<String, String> lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)
			.stream()
			.map((line) -> line.split("=", 2))
			.filter((parts) -> parts.length == 2)
			.collect(Collectors.toMap((parts) -> parts[0], (parts) -> parts[1]));
		return new DatabasePasswords(lines.getOrDefault("superuser", ""), lines.getOrDefault("owner", ""),
				lines.getOrDefault("application", ""));
	}

	private static String random() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "DatabasePasswords[…]";
	}

}
