package vn.noibat.desk;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk's own pages as staff meet them. */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeskBrowserTests {

	private static final List<String> PAGES = List.of("/desk", "/desk/years", "/desk/years/new", "/desk/years/2022",
			"/desk/years/2022/settings", "/desk/years/2022/shortcomings/new", "/desk/years/2022/tasks/new",
			"/desk/locality", "/desk/journal", "/desk/journal/verification", "/desk/reports", "/bao-loi?year=2022");

	@Test
	@Timeout(value = 3, unit = TimeUnit.MINUTES)
	void everyPageIsAccessible(Page page) {
		signIn(page);
		SoftAssertions all = new SoftAssertions();
		for (String path : PAGES) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertNoViolations(page));
		}
		all.assertAll();
	}

	@Test
	@Timeout(value = 3, unit = TimeUnit.MINUTES)
	void everyPageIsAsReadableByNight(Visitors visitors) {
		Page page = visitors.preferring(ColorScheme.DARK);
		signIn(page);
		SoftAssertions all = new SoftAssertions();
		for (String path : PAGES) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertReadableColours(page));
		}
		all.assertAll();
	}

	@Test
	void noPageScrollsSidewaysOnTheNarrowestPhone(Page page) {
		signIn(page);
		for (String path : PAGES) {
			page.navigate(path);
			Reflow.assertNoSidewaysScroll(page);
		}
	}

	@Test
	void aYearIsOpenedByTheKeyboardWithoutAScript(Visitors visitors) {
		Page page = visitors.withoutJavaScript();
		signIn(page);
		page.navigate("/desk/years/new");
		page.locator("#year").focus();
		page.keyboard().press("Control+A");
		page.keyboard().type("2041");
		for (String typed : List.of("", "Mười kết quả nổi bật năm 2041")) {
			page.keyboard().press("Tab");
			page.keyboard().type(typed);
		}
		page.keyboard().press("Enter");

		page.waitForURL("**/desk/years/2041/settings");
		assertThat(page.locator(".flash.good").innerText()).contains("Đã mở năm");
	}

	@Test
	void theSummaryOfFaultsLeadsToTheirRows(Page page, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "^422 POST .*/desk/years$");
		signIn(page);
		page.navigate("/desk/years/new");
		page.locator("#year").fill("99");
		page.locator("form.form").evaluate("(form) => form.noValidate = true");
		page.locator("form.form button[type=submit]").click();

		Locator fault = page.locator(".errors a").first();
		assertThat(fault.innerText()).isEqualTo("Năm gồm bốn chữ số, ví dụ 2026.");
		fault.click();
		assertThat(page.evaluate("() => document.activeElement.id || location.hash")).isIn("year", "#year");
		assertThat(page.locator("#year").inputValue()).isEqualTo("99");
	}

	private static void signIn(Page page) {
		page.navigate("/sign-in");
		page.locator("[name=name]").fill("secretary");
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/desk");
	}

}
