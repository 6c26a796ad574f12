package vn.noibat.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

/**
 * The one browser of this JVM; it starts with the first test that needs it and ends with
 * the JVM.
 */
final class RunningBrowser {

	/**
	 * Nothing leaves the machine: every host but this one is unknown to the browser,
	 * which also keeps its own errands from waiting for answers.
	 */
	private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--disable-domain-reliability", "--disable-dev-shm-usage", "--font-render-hinting=none",
			"--no-proxy-server",
			"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]");

	private static @Nullable RunningBrowser instance;

	private static @Nullable IllegalStateException refusal;

	private final Browser browser;

	private RunningBrowser(Playwright playwright, Path executable) {
		this.browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setHeadless(true)
				.setChromiumSandbox(false)
				.setArgs(ARGUMENTS));
	}

	static synchronized RunningBrowser get() {
		if (refusal != null) {
			throw refusal;
		}
		if (instance == null) {
			instance = start();
		}
		return instance;
	}

	private static RunningBrowser start() {
		try {
			Path executable = BrowserBinary.ofThisMachine().locate();
			Playwright playwright = PlaywrightDriver.start();
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-shutdown"));
			RunningBrowser started = new RunningBrowser(playwright, executable);
			System.out.println("Browser tests: " + executable + ", version " + started.browser.version());
			return started;
		}
		catch (IllegalStateException ex) {
			refusal = ex;
			throw ex;
		}
	}

	BrowserContext newContext(Browser.NewContextOptions options) {
		return this.browser.newContext(options);
	}

}
