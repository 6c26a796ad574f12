package vn.noibat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The Chromium or Chrome that tests run in: the one on the machine, else one installed
 * for them.
 */
final class BrowserBinary {

	static final String VARIABLE = "NOIBAT_BROWSER";

	// The shell has no windows to draw: the same pages for a quarter of the work.
	private static final List<String> COMMANDS = List.of("chromium-headless-shell", "chromium", "chromium-browser",
			"google-chrome", "google-chrome-stable", "chrome");

	private static final Duration TRIAL = Duration.ofSeconds(30);

	private static final Duration INSTALLATION = Duration.ofMinutes(10);

	private static final int SHOWN_LINES = 5;

	private final Machine machine;

	private final Shell shell;

	private final Supplier<Optional<Path>> downloadOfPlaywright;

	private final Path lock;

	private final Consumer<String> log;

	BrowserBinary(Machine machine, Shell shell, Supplier<Optional<Path>> downloadOfPlaywright, Path lock,
			Consumer<String> log) {
		this.machine = machine;
		this.shell = shell;
		this.downloadOfPlaywright = downloadOfPlaywright;
		this.lock = lock;
		this.log = log;
	}

	static BrowserBinary ofThisMachine() {
		Machine machine = Machine.here();
		Path lock = Path.of(System.getProperty("java.io.tmpdir"), "noibat-browser-" + machine.user() + ".lock");
		return new BrowserBinary(machine, Shell.ofThisMachine(), PlaywrightDriver::downloadedBrowser, lock,
				System.out::println);
	}

	/**
	 * Finds the browser, or installs it; a second process that asks meanwhile waits for
	 * the first one's installation.
	 * @throws IllegalStateException where there is none and none can be installed; the
	 * message says what to install
	 */
	Path locate() {
		Optional<Path> named = this.machine.variable(VARIABLE).map(Path::of);
		if (named.isPresent()) {
			return requireWorking(named.get());
		}
		return find().orElseGet(this::findOrInstallAlone);
	}

	private Path requireWorking(Path browser) {
		if (!works(browser)) {
			throw new IllegalStateException(
					VARIABLE + " names " + browser + ", which is not a browser that starts on this machine.");
		}
		return browser;
	}

	private Optional<Path> find() {
		Stream<Path> commands = COMMANDS.stream().flatMap((name) -> this.machine.command(name).stream());
		return Stream.concat(commands, this.machine.usualPlaces().stream())
			.filter(this::works)
			.findFirst()
			.or(this.downloadOfPlaywright);
	}

	private boolean works(Path browser) {
		if (!Machine.isProgram(browser)) {
			return false;
		}
		// Chrome for Windows opens a window instead of printing its version.
		return this.machine.isWindows() || this.shell.run(List.of(browser.toString(), "--version"), TRIAL).succeeded();
	}

	private Path findOrInstallAlone() {
		try (FileChannel channel = FileChannel.open(this.lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			this.log.accept("Browser tests: no Chromium or Chrome on this machine yet, installing one.");
			channel.lock();
			return find().orElseGet(this::install);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path install() {
		List<String> refusals = new ArrayList<>();
		for (List<List<String>> way : waysToInstall()) {
			for (List<String> command : way) {
				run(command).ifPresent(refusals::add);
			}
			Optional<Path> browser = find();
			if (browser.isPresent()) {
				this.log.accept("Browser tests: installed " + browser.get() + ".");
				return browser.get();
			}
		}
		throw new IllegalStateException("""
				The browser tests need Chromium or Chrome; none is here and none could be installed.
				Install one and run again:
				  Debian         apt-get install chromium
				  Fedora         dnf install chromium
				  macOS          brew install --cask google-chrome
				  Windows        winget install Google.Chrome
				  anything else  https://www.google.com/chrome/
				or set %s to the browser's executable.
				What was tried:
				%s""".formatted(VARIABLE, String.join("\n", refusals)));
	}

	private List<List<List<String>>> waysToInstall() {
		List<List<List<String>>> ways = new ArrayList<>();
		List<String> download = new ArrayList<>(PlaywrightDriver.command("install", "--no-shell"));
		if (this.machine.installsDebianPackages()) {
			ways.add(List.of(List.of("apt-get", "update"), debianPackage("chromium-headless-shell")));
			ways.add(List.of(debianPackage("chromium")));
			download.add("--with-deps");
		}
		download.add("chromium");
		ways.add(List.of(download));
		return ways;
	}

	private static List<String> debianPackage(String name) {
		return List.of("apt-get", "install", "-y", "--no-install-recommends", name);
	}

	private Optional<String> run(List<String> command) {
		String line = shortened(command);
		this.log.accept("Browser tests: running " + line);
		Shell.Outcome outcome = this.shell.run(command, INSTALLATION);
		if (outcome.succeeded()) {
			return Optional.empty();
		}
		List<String> output = outcome.output().lines().filter((each) -> !each.isBlank()).toList();
		StringBuilder refusal = new StringBuilder("  " + line + " (exit code " + outcome.exitCode() + ")");
		output.subList(Math.max(0, output.size() - SHOWN_LINES), output.size())
			.forEach((each) -> refusal.append("\n    ").append(each.strip()));
		this.log.accept(refusal.toString());
		return Optional.of(refusal.toString());
	}

	private static String shortened(List<String> command) {
		int main = command.indexOf(PlaywrightDriver.MAIN_CLASS);
		return (main < 0) ? String.join(" ", command)
				: "playwright " + String.join(" ", command.subList(main + 1, command.size()));
	}

}
