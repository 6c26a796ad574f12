package vn.noibat.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Playwright;

/**
 * Playwright's driver process, started so that it never fetches a browser by itself.
 */
final class PlaywrightDriver {

	static final String MAIN_CLASS = "com.microsoft.playwright.CLI";

	private PlaywrightDriver() {
	}

	static Playwright start() {
		return Playwright.create(new Playwright.CreateOptions().setEnv(
				Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
	}

	/**
	 * Playwright's command line runs in a Java of its own, because it ends the one it
	 * runs in.
	 */
	static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElse("java"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN_CLASS));
		command.addAll(List.of(arguments));
		return command;
	}

	static Optional<Path> downloadedBrowser() {
		try (Playwright playwright = start()) {
			return Optional.of(playwright.chromium().executablePath())
				.filter((path) -> !path.isBlank())
				.map(Path::of)
				.filter(Machine::isProgram);
		}
	}

}
