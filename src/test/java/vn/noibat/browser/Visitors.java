package vn.noibat.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/**
 * The people who visit the portal in one test, each with a browser profile of their own;
 * all of them are {@linkplain Faults watched}.
 */
public final class Visitors {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 800;

	private final @Nullable String baseUrl;

	private final Faults faults = new Faults();

	private final List<BrowserContext> contexts = new ArrayList<>();

	private @Nullable Page first;

	Visitors(@Nullable String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * A new visitor as most are: Vietnamese, at a screen 1280 pixels wide, motion reduced
	 * so that a page stands still when it is looked at.
	 */
	public Page arrive() {
		return arrive((options) -> {
		});
	}

	/**
	 * A new visitor who differs from {@linkplain #arrive() most}.
	 */
	public Page arrive(Consumer<Browser.NewContextOptions> differences) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh")
			.setViewportSize(WIDTH, HEIGHT)
			.setReducedMotion(ReducedMotion.REDUCE);
		if (this.baseUrl != null) {
			options.setBaseURL(this.baseUrl);
		}
		differences.accept(options);
		BrowserContext context = RunningBrowser.get().newContext(options);
		this.contexts.add(context);
		this.faults.watch(context);
		return context.newPage();
	}

	/**
	 * A new visitor whose browser runs no script.
	 */
	public Page withoutJavaScript() {
		return arrive((options) -> options.setJavaScriptEnabled(false));
	}

	/**
	 * A new visitor whose device asks for light or dark pages.
	 */
	public Page preferring(ColorScheme theme) {
		return arrive((options) -> options.setColorScheme(theme));
	}

	Page first() {
		if (this.first == null) {
			this.first = arrive();
		}
		return this.first;
	}

	Faults faults() {
		return this.faults;
	}

	void settle() {
		this.faults.settle(pages());
	}

	/**
	 * Keeps what a failed test saw, where it still can be seen.
	 */
	void photograph(String test) {
		int number = 1;
		for (Page page : pages()) {
			Path picture = Screenshots.FOLDER.resolve("failures/" + test + "-" + number++ + ".png");
			try {
				page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
			}
			catch (PlaywrightException ex) {
				System.out.println("No screenshot " + picture + ": " + ex.getMessage());
			}
		}
	}

	void leave() {
		this.contexts.forEach(BrowserContext::close);
	}

	private List<Page> pages() {
		return this.contexts.stream().flatMap((context) -> context.pages().stream()).toList();
	}

}
