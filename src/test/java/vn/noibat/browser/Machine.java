package vn.noibat.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decides where a browser may stand on this machine and how one gets there.
 */
record Machine(Map<String, String> environment, String operatingSystem, String user, Path root, Path home) {

	static Machine here() {
		return new Machine(System.getenv(), System.getProperty("os.name"), System.getProperty("user.name"),
				Path.of("/"), Path.of(System.getProperty("user.home")));
	}

	boolean isWindows() {
		return this.operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows");
	}

	boolean isMac() {
		return this.operatingSystem.toLowerCase(Locale.ROOT).startsWith("mac");
	}

	boolean installsDebianPackages() {
		return "root".equals(this.user) && command("apt-get").isPresent();
	}

	Optional<String> variable(String name) {
		return Optional.ofNullable(this.environment.get(name)).filter((value) -> !value.isBlank());
	}

	Optional<Path> command(String name) {
		String file = isWindows() ? name + ".exe" : name;
		return searchPath().map((folder) -> folder.resolve(file)).filter(Machine::isProgram).findFirst();
	}

	/**
	 * The places outside the search path where the installers of Chrome and Chromium put
	 * them.
	 */
	List<Path> usualPlaces() {
		List<Path> places = new ArrayList<>();
		if (isWindows()) {
			for (String folder : List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")) {
				variable(folder).map(Path::of).ifPresent((programs) -> {
					places.add(programs.resolve("Google/Chrome/Application/chrome.exe"));
					places.add(programs.resolve("Chromium/Application/chrome.exe"));
				});
			}
		}
		else if (isMac()) {
			for (Path folder : List.of(this.root, this.home)) {
				places.add(folder.resolve("Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
				places.add(folder.resolve("Applications/Chromium.app/Contents/MacOS/Chromium"));
			}
		}
		else {
			places.add(this.root.resolve("usr/bin/chromium"));
			places.add(this.root.resolve("opt/google/chrome/chrome"));
			places.add(this.root.resolve("snap/bin/chromium"));
		}
		return places;
	}

	static boolean isProgram(Path file) {
		return Files.isRegularFile(file) && Files.isExecutable(file);
	}

	private Stream<Path> searchPath() {
		String path = variable("PATH").or(() -> variable("Path")).orElse("");
		return Stream.of(path.split(File.pathSeparator)).filter((entry) -> !entry.isBlank()).flatMap((entry) -> {
			try {
				return Stream.of(Path.of(entry));
			}
			catch (InvalidPathException ex) {
				return Stream.empty();
			}
		});
	}

}
