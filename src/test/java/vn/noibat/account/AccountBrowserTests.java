package vn.noibat.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * How staff come in, keep their accounts and lose no text when the sign-in ends.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountBrowserTests {

	private static final String PASSWORD = "noibat-local-1";

	@Autowired
	private ApplicationContext node;

	@Test
	void everyPageIsAccessibleOnAPhoneAndByNight(Visitors visitors) {
		Page day = visitors.arrive();
		Page night = visitors.preferring(ColorScheme.DARK);
		look(day, night, "/sign-in");
		TestAccounts.enter(day, this.node, "admin");
		TestAccounts.enter(night, this.node, "admin");
		look(day, night, "/desk/account", "/desk/account/password", "/desk/account/second-factor", "/desk/accounts",
				"/desk/accounts/new", "/desk/accounts/editor", "/desk/accounts/second-factor");
	}

	@Test
	void staffComeInByTheKeyboardWithoutAScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "422 POST .*/sign-in");
		TestAccounts.make("keyboard", this.node);
		Page page = visitors.withoutJavaScript();
		page.navigate("/desk/account");
		page.locator("#name").focus();
		page.keyboard().type("keyboard");
		page.keyboard().press("Tab");
		page.keyboard().type("sai mật khẩu");
		page.keyboard().press("Enter");
		assertThat(page.locator("[role=alert]")).hasText("Tên đăng nhập hoặc mật khẩu không đúng.");
		assertThat(page.locator("#name")).hasValue("keyboard");
		assertThat(page.locator("#password")).hasValue("");

		page.locator("#password").focus();
		page.keyboard().type(PASSWORD);
		page.keyboard().press("Enter");

		page.waitForURL("**/desk/account");
		assertThat(page.locator("h1")).hasText("Tài khoản của tôi");
	}

	@Test
	void aSecondFactorIsSetUpAndAskedFor(Page page, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "422 POST .*/sign-in/code");
		TestAccounts.make("phone", this.node);
		signIn(page, "phone");
		page.navigate("/desk/account/second-factor");
		String secret = page.locator("[name=secret]").inputValue();
		assertThat(page.locator("svg.key-picture")).isVisible();
		page.locator("#code").fill(TestAccounts.code(secret, -1, this.node));
		page.locator("[name=presentPassword]").fill(PASSWORD);
		page.locator("[name=presentPassword]").press("Enter");
		page.waitForURL("**/desk/account");
		assertThat(page.locator("#main")).containsText("Đã bật");

		page.locator("form[action='/sign-out'] button").click();
		page.waitForURL("**/sign-in");
		signIn(page, "phone");
		page.waitForURL("**/sign-in/code");
		AxeCheck.assertNoViolations(page);
		Reflow.assertNoSidewaysScroll(page);
		page.locator("#code").fill("000000");
		page.locator("#code").press("Enter");
		assertThat(page.locator("[role=alert]")).isVisible();
		page.locator("#code").fill(TestAccounts.code(secret, 0, this.node));
		page.locator("#code").press("Enter");
		page.waitForURL("**/desk");
	}

	@Test
	void warnsBeforeTheSignInEndsAndStaysWhereAsked(Page page) {
		page.clock().install();
		TestAccounts.enter(page, this.node, "secretary").navigate("/desk/years/new");
		page.locator("#titleVi").fill("Còn đang gõ");
		assertThat(page.locator(".session-end")).hasCount(0);
		page.clock().fastForward("25:10");
		assertThat(page.locator(".session-end[role=alert]")).containsText("Phiên làm việc sắp hết");
		AxeCheck.assertReadableColours(page);

		page.locator(".session-end button").click();

		assertThat(page.locator(".session-end")).hasCount(0);
		page.clock().fastForward("20:00");
		assertThat(page.locator(".session-end")).hasCount(0);
		assertThat(page.locator("#titleVi")).hasValue("Còn đang gõ");
	}

	@Test
	void losesNoTextWhenTheSignInHasEnded(Page page) {
		page.clock().install();
		TestAccounts.enter(page, this.node, "secretary").navigate("/desk/years/new");
		page.locator("#year").fill("2260");
		page.locator("#titleVi").fill("Gõ trước khi hết phiên");
		page.context().clearCookies();
		page.clock().fastForward("31:00");
		Locator told = page.locator(".session-end[role=alert]");
		assertThat(told).containsText("Phiên làm việc đã hết");
		assertThat(told.getByRole(AriaRole.LINK)).hasAttribute("href", "/sign-in");

		TestAccounts.enter(page, this.node, "secretary");
		page.clock().fastForward("00:06");
		assertThat(page.locator(".session-end")).hasCount(0);
		page.locator("main form button[type=submit]").last().click();

		page.waitForURL("**/desk/years/2260/settings");
		assertThat(page.locator("#main")).containsText("2260");
	}

	@Test
	void givesBackUnderItsLabelsWhatCameTooLate(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "403 POST .*/desk/years");
		Page page = TestAccounts.enter(visitors.withoutJavaScript(), this.node, "secretary");
		page.navigate("/desk/years/new");
		page.locator("#titleVi").fill("Gõ mất nửa giờ");
		page.context().clearCookies();
		page.locator("main form button[type=submit]").last().click();

		assertThat(page.locator("h1")).hasText("Phiên làm việc đã hết");
		assertThat(page.getByLabel("Tiêu đề của danh sách, Tiếng Việt")).hasValue("Gõ mất nửa giờ");
	}

	private static void look(Page day, Page night, String... paths) {
		for (String path : paths) {
			day.navigate(path);
			AxeCheck.assertNoViolations(day);
			night.navigate(path);
			AxeCheck.assertReadableColours(night);
			Reflow.assertNoSidewaysScroll(night);
		}
	}

	private static void signIn(Page page, String name) {
		page.navigate("/sign-in");
		page.locator("#name").fill(name);
		page.locator("#password").fill(PASSWORD);
		page.locator("#password").press("Enter");
	}

}
