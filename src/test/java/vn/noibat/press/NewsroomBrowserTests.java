package vn.noibat.press;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.delivery.Sending;
import vn.noibat.text.Dates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A press office's own pages as its people meet them, on the portal all browser tests
 * share.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsroomBrowserTests {

	private static final String WEBHOOK = "https://nhan-tin.bao-dien-tu-rat-dai-ten.example/noi-bat/thong-bao-den-toa-soan";

	private static final List<String> PAGES = List.of("/toa-soan", "/toa-soan/channels", "/toa-soan/tokens",
			"/toa-soan/deliveries", "/toa-soan/samples");

	@Autowired
	private Sending sending;

	@Test
	@Order(1)
	void anOfficeArrangesHowItIsToldAndAnswers(Page page, Faults faults) {
		String message = DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1").id();
		signIn(page, "press1");
		page.navigate("/toa-soan/channels");
		page.locator("#address").fill(WEBHOOK);
		page.locator("#address").press("Enter");
		String secret = page.locator("code.keys").innerText();
		assertThat(secret).startsWith("whsec_");
		check(page);

		page.navigate("/toa-soan/channels");
		assertThat(page.content()).contains(WEBHOOK).doesNotContain(secret);
		page.locator("summary:has-text('Đổi khóa')").first().press("Enter");
		page.locator("details[open] button[type=submit]").click();
		assertThat(page.locator("code.keys").innerText()).startsWith("whsec_").isNotEqualTo(secret);

		page.navigate("/toa-soan/channels");
		page.locator("button[aria-label^='Gửi tin thử']").first().click();
		page.waitForURL("**/toa-soan/deliveries");
		assertThat(page.locator(".flash").first().innerText()).isNotBlank();

		page.navigate("/toa-soan/tokens");
		page.locator("#label").fill("Hệ biên tập của tòa soạn");
		page.locator("input[value=QUEUE]").check();
		page.locator("#networks").fill("203.0.113.0/24\n2001:db8:1234:5678::/64");
		page.locator("#label").press("Enter");
		assertThat(page.locator("code.keys").innerText()).matches("nb_[A-Za-z0-9_-]{43}");

		page.navigate("/toa-soan/messages/" + message);
		page.locator("input[name=code][value='03']").check();
		page.locator("form[action$=acknowledgement] button").click();
		page.waitForURL("**/toa-soan");
		page.navigate("/toa-soan/messages/" + message);
		assertThat(page.locator("main").innerText()).contains("qua trang này");

		page.navigate("/toa-soan/deliveries");
		String today = LocalDate.now(Dates.ZONE).toString();
		page.locator("#from").fill(today);
		page.locator("#until").fill(today);
		page.locator("form[action$=replays] button").click();
		page.waitForURL("**/toa-soan/deliveries");
		assertThat(page.locator(".flash").first().innerText()).isNotBlank();

		faults.expect(FaultKind.FAILED_REQUEST, "^422 POST .*/toa-soan/channels$");
		page.navigate("/toa-soan/channels");
		page.locator("#address").fill("http://khong-ma-hoa.example/");
		page.locator("#address").press("Enter");
		assertThat(page.locator("#address").inputValue()).isEqualTo("http://khong-ma-hoa.example/");
		assertThat(page.locator("#address").getAttribute("aria-invalid")).isEqualTo("true");
		check(page);
	}

	@Test
	@Order(2)
	void everyPageIsAccessibleFullAndEmptyByDayAndByNight(Page full, Visitors visitors) {
		Page empty = visitors.preferring(ColorScheme.DARK);
		signIn(full, "press1");
		signIn(empty, "press2");
		SoftAssertions all = new SoftAssertions();
		for (String path : PAGES) {
			full.navigate(path);
			all.check(() -> check(full));
			empty.navigate(path);
			all.check(() -> AxeCheck.assertReadableColours(empty));
			all.check(() -> Reflow.assertNoSidewaysScroll(empty));
		}
		for (String within : List.of("tbody a[href^='/toa-soan/messages/']",
				"tbody a[href^='/toa-soan/deliveries/']")) {
			full.navigate(within.contains("messages") ? "/toa-soan" : "/toa-soan/deliveries");
			full.locator(within).first().click();
			all.check(() -> check(full));
		}
		all.assertAll();
	}

	private static void check(Page page) {
		AxeCheck.assertNoViolations(page);
		Reflow.assertNoSidewaysScroll(page);
	}

	private static void signIn(Page page, String name) {
		page.navigate("/sign-in");
		page.locator("[name=name]").fill(name);
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/toa-soan");
	}

}
