package vn.noibat.document;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The register of documents, as a browser shows it to the clerk.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegisterBrowserTests {

	private static final List<String> PAGES = List.of("/desk/documents", "/desk/documents?q=khong-co-van-ban-nay",
			"/desk/documents/new", "/desk/documents/374-vp-bc", "/desk/bodies");

	@Test
	void everyPageIsAccessibleByDayAndNightAndOnAPhone(Page page) {
		signIn(page);
		SoftAssertions all = new SoftAssertions();
		for (String path : PAGES) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertNoViolations(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			all.check(() -> AxeCheck.assertReadableColours(page));
			all.check(() -> Reflow.assertNoSidewaysScroll(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		}
		all.assertAll();
	}

	@Test
	void aDocumentIsRegisteredByTheKeyboardWithoutAScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "^4(09|22) POST .*/desk/documents$");
		Page page = visitors.withoutJavaScript();
		signIn(page);
		page.navigate("/desk/documents/new");
		page.locator("#secrecy").selectOption("NONE");
		page.locator("#issuer").selectOption("peoples-committee-office");
		page.locator("#issuedOn").fill("2023-01-19");
		page.locator("#formVi").fill("Công văn");
		page.locator("#subjectVi").fill("Về việc công bố danh sách");
		page.locator("#urgency").selectOption("normal");
		page.locator("#visibility").selectOption("nothing");
		// The office has a paper of that number already.
		page.locator("#number").fill("374/VP-BC");
		page.locator("#number").press("Enter");
		assertThat(page.locator("main")).containsText("374/VP-BC");
		assertThat(page.locator("#subjectVi")).hasValue("Về việc công bố danh sách");

		page.locator("#number").fill("991/VP-KT");
		page.locator("#number").press("Enter");
		page.waitForURL("**/desk/documents/991-vp-kt");
		assertThat(page.locator("main")).containsText("Về việc công bố danh sách");
	}

	private static void signIn(Page page) {
		page.navigate("/sign-in");
		page.locator("[name=name]").fill("clerk");
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/desk");
	}

}
