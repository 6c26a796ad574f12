package vn.noibat.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BrowserBinaryTests {

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> commands = new ArrayList<>();

	private final List<String> log = new ArrayList<>();

	private final Set<Path> broken = new HashSet<>();

	private final Map<String, Runnable> installers = new HashMap<>();

	private String operatingSystem = "Linux";

	private String user = "reader";

	private Supplier<Optional<Path>> downloadOfPlaywright = Optional::empty;

	@TempDir
	private Path root;

	private Path bin;

	@BeforeEach
	void setUpAnEmptyMachine() throws IOException {
		this.bin = Files.createDirectories(this.root.resolve("bin"));
		this.environment.put("PATH", this.root.resolve("missing") + File.pathSeparator + this.bin);
	}

	@Test
	void findsChromiumOnTheSearchPath() {
		Path chromium = program("bin/chromium");

		assertThat(locate()).isEqualTo(chromium);
		assertThat(this.log).isEmpty();
	}

	@Test
	void prefersTheShellThatDrawsNoWindows() {
		program("bin/chromium");
		Path shell = program("bin/chromium-headless-shell");

		assertThat(locate()).isEqualTo(shell);
	}

	@Test
	void findsChromeOnTheSearchPath() {
		Path chrome = program("bin/google-chrome");

		assertThat(locate()).isEqualTo(chrome);
	}

	@Test
	void passesOverABrowserThatDoesNotStart() {
		this.broken.add(program("bin/chromium-browser"));
		Path chrome = program("bin/google-chrome-stable");

		assertThat(locate()).isEqualTo(chrome);
	}

	@Test
	void findsChromeWhereItsInstallerPutsItOnLinux() {
		Path chrome = program("opt/google/chrome/chrome");

		assertThat(locate()).isEqualTo(chrome);
	}

	@Test
	void findsChromeAmongTheApplicationsOfAMac() {
		this.operatingSystem = "Mac OS X";
		Path chrome = program("home/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

		assertThat(locate()).isEqualTo(chrome);
	}

	@Test
	void findsChromeAmongTheProgramsOfWindowsWithoutStartingIt() {
		this.operatingSystem = "Windows 11";
		this.environment.put("ProgramFiles", this.root.resolve("Program Files").toString());
		Path chrome = program("Program Files/Google/Chrome/Application/chrome.exe");

		assertThat(locate()).isEqualTo(chrome);
		assertThat(this.commands).isEmpty();
	}

	@Test
	void takesTheBrowserThatTheEnvironmentNames() {
		program("bin/chromium");
		Path named = program("elsewhere/chrome");
		this.environment.put("NOIBAT_BROWSER", named.toString());

		assertThat(locate()).isEqualTo(named);
	}

	@Test
	void refusesANamedBrowserThatDoesNotStartThoughAnotherWould() {
		program("bin/chromium");
		Path named = program("elsewhere/chrome");
		this.broken.add(named);
		this.environment.put("NOIBAT_BROWSER", named.toString());

		assertThatIllegalStateException().isThrownBy(this::locate)
			.withMessage("NOIBAT_BROWSER names " + named + ", which is not a browser that starts on this machine.");
	}

	@Test
	void installsTheDebianPackageAsRoot() {
		this.user = "root";
		program("bin/apt-get");
		this.installers.put("apt-get install -y --no-install-recommends chromium-headless-shell",
				() -> program("bin/chromium-headless-shell"));

		assertThat(locate()).isEqualTo(this.bin.resolve("chromium-headless-shell"));
		assertThat(this.commands).startsWith("apt-get update",
				"apt-get install -y --no-install-recommends chromium-headless-shell");
		assertThat(this.log).contains("Browser tests: running apt-get update",
				"Browser tests: running apt-get install -y --no-install-recommends chromium-headless-shell",
				"Browser tests: installed " + this.bin.resolve("chromium-headless-shell") + ".");
	}

	@Test
	void installsThePackageThoughAnUpdateOfTheListsFails() {
		this.user = "root";
		program("bin/apt-get");
		this.installers.put("apt-get update", () -> {
			throw new UncheckedIOException(new IOException("Temporary failure resolving"));
		});
		this.installers.put("apt-get install -y --no-install-recommends chromium-headless-shell",
				() -> program("bin/chromium-headless-shell"));

		assertThat(locate()).isEqualTo(this.bin.resolve("chromium-headless-shell"));
	}

	@Test
	void installsTheWholeBrowserWhereThereIsNoShell() {
		this.user = "root";
		program("bin/apt-get");
		this.installers.put("apt-get install -y --no-install-recommends chromium", () -> program("bin/chromium"));

		assertThat(locate()).isEqualTo(this.bin.resolve("chromium"));
	}

	@Test
	void letsPlaywrightInstallWhereThePackageIsNotToBeHad() {
		this.user = "root";
		program("bin/apt-get");
		letPlaywrightInstallBy("install --no-shell --with-deps chromium");

		assertThat(locate()).isEqualTo(this.root.resolve("playwright/chrome"));
		assertThat(this.commands).hasSize(4);
	}

	@Test
	void letsPlaywrightInstallWhereNobodyIsRoot() {
		program("bin/apt-get");
		letPlaywrightInstallBy("install --no-shell chromium");

		assertThat(locate()).isEqualTo(this.root.resolve("playwright/chrome"));
		assertThat(this.log).contains("Browser tests: running playwright install --no-shell chromium");
		assertThat(this.commands).hasSize(1);
	}

	@Test
	void takesWhatPlaywrightInstalledBefore() {
		Path downloaded = program("playwright/chrome");
		this.downloadOfPlaywright = () -> Optional.of(downloaded);

		assertThat(locate()).isEqualTo(downloaded);
		assertThat(this.commands).isEmpty();
	}

	@Test
	void takesWhatAnotherProcessInstalledWhileThisOneWaited() {
		List<Optional<Path>> answers = new ArrayList<>(
				List.of(Optional.empty(), Optional.of(program("playwright/chrome"))));
		this.downloadOfPlaywright = () -> answers.remove(0);

		assertThat(locate()).isEqualTo(this.root.resolve("playwright/chrome"));
		assertThat(this.commands).isEmpty();
	}

	@Test
	void saysWhatToInstallWhereNothingWorks() {
		this.user = "root";
		program("bin/apt-get");

		assertThatIllegalStateException().isThrownBy(this::locate)
			.withMessageContainingAll("apt-get install chromium", "brew install", "winget install",
					"set NOIBAT_BROWSER to the browser's executable",
					"apt-get install -y --no-install-recommends chromium (exit code 100)\n    Reading package lists...\n    E: no such thing",
					"playwright install --no-shell --with-deps chromium (exit code 100)");
	}

	private void letPlaywrightInstallBy(String arguments) {
		Path chrome = this.root.resolve("playwright/chrome");
		this.installers.put("com.microsoft.playwright.CLI " + arguments, () -> program("playwright/chrome"));
		this.downloadOfPlaywright = () -> Optional.of(chrome).filter(Machine::isProgram);
	}

	private Path locate() {
		Machine machine = new Machine(this.environment, this.operatingSystem, this.user, this.root,
				this.root.resolve("home"));
		return new BrowserBinary(machine, (command, limit) -> run(command), this.downloadOfPlaywright,
				this.root.resolve("lock"), this.log::add)
			.locate();
	}

	private Shell.Outcome run(List<String> command) {
		if (command.get(command.size() - 1).equals("--version")) {
			return new Shell.Outcome(this.broken.contains(Path.of(command.get(0))) ? 1 : 0, "");
		}
		String line = String.join(" ", command);
		this.commands.add(line);
		for (Map.Entry<String, Runnable> installer : this.installers.entrySet()) {
			if (line.endsWith(installer.getKey())) {
				try {
					installer.getValue().run();
					return new Shell.Outcome(0, "");
				}
				catch (UncheckedIOException ex) {
					return new Shell.Outcome(100, "E: " + ex.getMessage());
				}
			}
		}
		return new Shell.Outcome(100, "Reading package lists...\n\nE: no such thing\n");
	}

	private Path program(String file) {
		Path program = this.root.resolve(file);
		try {
			Files.createDirectories(program.getParent());
			Files.createFile(program);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(program.toFile().setExecutable(true)).isTrue();
		return program;
	}

}
