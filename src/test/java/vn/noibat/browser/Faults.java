package vn.noibat.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

/**
 * What went wrong on the pages of one test while it looked elsewhere; the test fails on
 * every fault that it did not {@linkplain #expect expect}.
 */
public final class Faults {

	private static final double SETTLING_MILLISECONDS = 5000;

	private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

	private final List<Fault> found = new ArrayList<>();

	private final List<Expectation> expectations = new ArrayList<>();

	private final Set<String> failedAddresses = new HashSet<>();

	private final Set<Request> pending = new HashSet<>();

	private boolean watching = true;

	Faults() {
	}

	/**
	 * Names a fault that belongs to what the test shows; the test fails when it does not
	 * happen.
	 * @param pattern a regular expression found anywhere in the fault's description
	 */
	public void expect(FaultKind kind, String pattern) {
		this.expectations.add(new Expectation(kind, Pattern.compile(pattern)));
	}

	void watch(BrowserContext context) {
		context.onConsoleMessage(this::console);
		context.onWebError((error) -> add(FaultKind.PAGE_ERROR, error.error()));
		context.onRequest(this::requested);
		context.onRequestFinished(this.pending::remove);
		context.onRequestFailed(this::failed);
		context.onResponse(this::answered);
		context.onPage((page) -> page.onWebSocket((socket) -> {
			if (isForeign(socket.url())) {
				add(FaultKind.FOREIGN_REQUEST, "WebSocket " + socket.url());
			}
		}));
	}

	private void console(ConsoleMessage message) {
		String description = message.text() + " (" + message.location() + ")";
		if (message.text().contains("Content Security Policy")) {
			add(FaultKind.CSP_VIOLATION, description);
		}
		else if (message.type().equals("error") || message.type().equals("assert")) {
			add(FaultKind.CONSOLE_ERROR, description);
		}
	}

	private void requested(Request request) {
		this.pending.add(request);
		if (isForeign(request.url())) {
			this.failedAddresses.add(request.url());
			add(FaultKind.FOREIGN_REQUEST, request.method() + " " + request.url());
		}
	}

	private void failed(Request request) {
		this.pending.remove(request);
		String reason = (request.failure() != null) ? request.failure() : "no answer";
		// A page gives requests up when it is left and when an answer becomes a download.
		if (!reason.equals("net::ERR_ABORTED")) {
			failed(request, reason);
		}
	}

	private void answered(Response response) {
		if (response.status() >= 400) {
			failed(response.request(), Integer.toString(response.status()));
		}
	}

	private void failed(Request request, String reason) {
		if (!isForeign(request.url())) {
			this.failedAddresses.add(request.url());
			add(FaultKind.FAILED_REQUEST, reason + " " + request.method() + " " + request.url());
		}
	}

	private void add(FaultKind kind, String description) {
		if (this.watching) {
			this.found.add(new Fault(kind, description));
		}
	}

	/**
	 * Waits until the pages have nothing under way, then stops watching.
	 */
	void settle(List<Page> pages) {
		for (Page page : pages) {
			if (!page.isClosed()) {
				settle(page);
			}
		}
		this.watching = false;
	}

	private void settle(Page page) {
		try {
			page.evaluate("0");
			page.waitForCondition(this.pending::isEmpty,
					new Page.WaitForConditionOptions().setTimeout(SETTLING_MILLISECONDS));
			// What the last answer set off was written before this question was answered.
			page.evaluate("0");
		}
		catch (PlaywrightException ex) {
			// A stream of events never ends; what it has told until now is watched.
		}
	}

	/**
	 * Says what is wrong, one line for each fault and each expectation that did not come
	 * true.
	 */
	List<String> complaints() {
		List<Fault> faults = faults();
		List<String> complaints = new ArrayList<>();
		faults.stream()
			.filter((fault) -> this.expectations.stream().noneMatch((expectation) -> expectation.covers(fault)))
			.map(Fault::toString)
			.forEach(complaints::add);
		this.expectations.stream()
			.filter((expectation) -> faults.stream().noneMatch(expectation::covers))
			.map((expectation) -> "expected and did not happen: " + expectation)
			.forEach(complaints::add);
		return complaints;
	}

	private List<Fault> faults() {
		return this.found.stream().filter((fault) -> !repeatsAFailedRequest(fault)).distinct().toList();
	}

	private boolean repeatsAFailedRequest(Fault fault) {
		return fault.kind() == FaultKind.CONSOLE_ERROR && fault.description().startsWith("Failed to load resource:")
				&& this.failedAddresses.stream().anyMatch(fault.description()::contains);
	}

	private static boolean isForeign(String address) {
		URI uri;
		try {
			uri = URI.create(address);
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
		if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
			return false;
		}
		String host = uri.getHost();
		return host == null || !(host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
	}

	private record Expectation(FaultKind kind, Pattern pattern) {

		boolean covers(Fault fault) {
			return fault.kind() == this.kind && this.pattern.matcher(fault.description()).find();
		}

		@Override
		public String toString() {
			return this.kind + " " + this.pattern;
		}

	}

}
