package vn.noibat.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

import static org.assertj.core.api.Assertions.assertThat;

class InBrowserBrowserTests {

	private static final Map<String, String> POLICY = Map.of("Content-Security-Policy", TinySite.POLICY);

	private static TinySite site;

	@BeforeAll
	static void openTheSite() {
		site = new TinySite().page("/clean", "<p>Mười kết quả.</p><script>console.log('chào')</script>")
			.page("/console-error", "<script>console.error('hỏng rồi')</script>")
			.page("/page-error", "<script>setTimeout(() => { throw new Error('hỏng thật') })</script>")
			.page("/rejection", "<script>Promise.reject(new Error('hứa hão'))</script>")
			.page("/inline-script", "<script>document.title = 'khác'</script>", POLICY)
			.page("/inline-style", "<p style='color: red'>Mười kết quả.</p>", POLICY)
			.page("/broken-image", "<img src='/khong-co.png' alt=''>")
			.page("/late-fetch", "<script>setTimeout(() => fetch('/khong-co.json'), 50)</script>")
			.page("/foreign-image", "<img src='https://example.org/logo.png' alt=''>")
			.page("/foreign-socket", "<script>new WebSocket('wss://example.org/')</script>")
			.page("/foreign-address", "<img src='http://192.0.2.1/logo.png' alt=''>")
			.page("/nobody-listens", "<img src='http://localhost:1/logo.png' alt=''>")
			.page("/download", "<p>Tải về</p>", Map.of("Content-Disposition", "attachment"));
	}

	@AfterAll
	static void closeTheSite() {
		site.close();
	}

	@Test
	void passesACleanPage() {
		assertThat(failuresOf("clean")).isEmpty();
	}

	@Test
	void failsOnAConsoleError() {
		assertThat(failuresOf("consoleError")).singleElement().asString().contains("CONSOLE_ERROR hỏng rồi");
	}

	@Test
	void failsOnAnErrorThatAScriptDoesNotCatch() {
		assertThat(failuresOf("pageError")).singleElement().asString().contains("PAGE_ERROR", "hỏng thật");
	}

	@Test
	void failsOnAPromiseRejectedUnheard() {
		assertThat(failuresOf("rejection")).singleElement().asString().contains("PAGE_ERROR", "hứa hão");
	}

	@Test
	void failsOnAnInlineScriptThatThePolicyForbids() {
		assertThat(failuresOf("inlineScript")).singleElement().asString().contains("CSP_VIOLATION", "script");
	}

	@Test
	void failsOnAnInlineStyleThatThePolicyForbids() {
		assertThat(failuresOf("inlineStyle")).singleElement().asString().contains("CSP_VIOLATION", "style");
	}

	@Test
	void failsOnAViolationOfThePolicyWithoutJavaScript() {
		assertThat(failuresOf("inlineStyleWithoutJavaScript")).singleElement().asString().contains("CSP_VIOLATION");
	}

	@Test
	void failsOnceOnAnImageThatIsMissing() {
		assertThat(failuresOf("brokenImage")).singleElement()
			.asString()
			.contains("FAILED_REQUEST 404 GET " + site.url("/khong-co.png"))
			.doesNotContain("CONSOLE_ERROR");
	}

	@Test
	void failsOnARequestThatComesAfterThePageIsLoaded() {
		assertThat(failuresOf("lateFetch")).singleElement()
			.asString()
			.contains("FAILED_REQUEST 404 GET " + site.url("/khong-co.json"));
	}

	@Test
	void failsOnARequestThatNobodyAnswers() {
		assertThat(failuresOf("nobodyListens")).singleElement()
			.asString()
			.contains("FAILED_REQUEST net::", "GET http://localhost:1/logo.png");
	}

	@Test
	void failsOnARequestToAnotherHost() {
		assertThat(failuresOf("foreignImage")).singleElement()
			.asString()
			.contains("FOREIGN_REQUEST GET https://example.org/logo.png")
			.doesNotContain("FAILED_REQUEST", "CONSOLE_ERROR");
	}

	@Test
	void failsOnARequestToAnotherAddress() {
		assertThat(failuresOf("foreignAddress")).singleElement()
			.asString()
			.contains("FOREIGN_REQUEST GET http://192.0.2.1/logo.png");
	}

	@Test
	void failsOnASocketToAnotherHost() {
		assertThat(failuresOf("foreignSocket")).singleElement()
			.asString()
			.contains("FOREIGN_REQUEST WebSocket wss://example.org/");
	}

	@Test
	void passesADownload() {
		assertThat(failuresOf("download")).isEmpty();
	}

	@Test
	void passesAFaultThatTheTestExpects() {
		assertThat(failuresOf("expectedFault")).isEmpty();
	}

	@Test
	void failsOnAnExpectedFaultThatDoesNotHappen() {
		assertThat(failuresOf("expectationInVain")).singleElement()
			.asString()
			.contains("expected and did not happen: FAILED_REQUEST 404");
	}

	@Test
	void addsTheFaultsToTheFailureOfTheTestItself() {
		assertThat(failuresOf("ownFailure")).singleElement().satisfies((failure) -> {
			assertThat(failure).hasMessage("the test's own");
			assertThat(failure.getSuppressed()).singleElement().asString().contains("CONSOLE_ERROR hỏng rồi");
		});
		assertThat(Screenshots.FOLDER.resolve("failures/Visits-ownFailure-ownFailure-Page-1.png")).isNotEmptyFile();
	}

	@Test
	void givesEachTestAFreshProfile() {
		run("firstLeavesACookie", "secondFindsNone").testEvents().assertStatistics((events) -> events.succeeded(2));
	}

	@Test
	void refusesAPageInAConstructor() {
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(PageInAConstructor.class))
			.execute()
			.testEvents()
			.assertThatEvents()
			.haveExactly(1, EventConditions.finishedWithFailure(TestExecutionResultConditions
				.message((message) -> message.contains("A browser comes fresh to each test"))));
	}

	private static List<Throwable> failuresOf(String visit) {
		EngineExecutionResults results = run(visit);
		results.testEvents().assertStatistics((events) -> events.started(1).finished(1));
		return results.testEvents()
			.failed()
			.stream()
			.flatMap((event) -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
			.toList();
	}

	private static EngineExecutionResults run(String... visits) {
		return EngineTestKit.engine("junit-jupiter")
			.selectors(Arrays.stream(visits)
				.map((visit) -> DiscoverySelectors.selectMethod(Visits.class,
						Arrays.stream(Visits.class.getDeclaredMethods())
							.filter((method) -> method.getName().equals(visit))
							.findFirst()
							.orElseThrow()))
				.toArray(DiscoverySelector[]::new))
			.execute();
	}

	@InBrowser
	@TestMethodOrder(MethodOrderer.MethodName.class)
	static class Visits {

		@Test
		void clean(Page page) {
			page.navigate(site.url("/clean"));
		}

		@Test
		void consoleError(Page page) {
			page.navigate(site.url("/console-error"));
		}

		@Test
		void pageError(Page page) {
			page.navigate(site.url("/page-error"));
		}

		@Test
		void rejection(Page page) {
			page.navigate(site.url("/rejection"));
		}

		@Test
		void inlineScript(Page page) {
			page.navigate(site.url("/inline-script"));
		}

		@Test
		void inlineStyle(Page page) {
			page.navigate(site.url("/inline-style"));
		}

		@Test
		void inlineStyleWithoutJavaScript(Visitors visitors) {
			visitors.withoutJavaScript().navigate(site.url("/inline-style"));
		}

		@Test
		void brokenImage(Page page) {
			page.navigate(site.url("/broken-image"));
		}

		@Test
		void lateFetch(Page page) {
			page.navigate(site.url("/late-fetch"));
			page.waitForTimeout(100);
		}

		@Test
		void nobodyListens(Page page) {
			page.navigate(site.url("/nobody-listens"));
		}

		@Test
		void foreignImage(Page page) {
			page.navigate(site.url("/foreign-image"));
		}

		@Test
		void foreignAddress(Page page) {
			page.navigate(site.url("/foreign-address"));
		}

		@Test
		void foreignSocket(Page page) {
			page.navigate(site.url("/foreign-socket"));
		}

		@Test
		void download(Page page) {
			page.navigate(site.url("/clean"));
			page.waitForDownload(() -> page.evaluate("location = '/download'"));
		}

		@Test
		void expectedFault(Page page, Faults faults) {
			faults.expect(FaultKind.FAILED_REQUEST, "^404 GET .*/khong-co$");
			page.navigate(site.url("/khong-co"));
		}

		@Test
		void expectationInVain(Page page, Faults faults) {
			faults.expect(FaultKind.FAILED_REQUEST, "404");
			page.navigate(site.url("/clean"));
		}

		@Test
		void ownFailure(Page page) {
			page.navigate(site.url("/console-error"));
			throw new AssertionError("the test's own");
		}

		@Test
		void firstLeavesACookie(Page page, BrowserContext context) {
			page.navigate(site.url("/clean"));
			page.evaluate("document.cookie = 'a=b'");
			assertThat(context.cookies()).hasSize(1);
		}

		@Test
		void secondFindsNone(Page page, BrowserContext context) {
			page.navigate(site.url("/clean"));
			assertThat(context.cookies()).isEmpty();
		}

	}

	@InBrowser
	static class PageInAConstructor {

		PageInAConstructor(Page page) {
			page.navigate(site.url("/clean"));
		}

		@Test
		void neverRuns() {
		}

	}

}
