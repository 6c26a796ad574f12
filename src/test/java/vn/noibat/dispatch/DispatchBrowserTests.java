package vn.noibat.dispatch;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.edition.Publishing;
import vn.noibat.office.TestOffices;
import vn.noibat.year.WorkingYear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A letter from its first word to the readers, as a browser shows it.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "noibat.tests=own-years")
class DispatchBrowserTests {

	@Autowired
	private ApplicationContext portal;

	@Test
	void aLetterIsWrittenSignedIssuedAndReadByEverybody(Visitors visitors) {
		WorkingYear year = OwnYears.approved(this.portal);
		this.portal.getBean(Publishing.class).seal(year.id(), Person.of("secretary", Role.SECRETARY));
		new TestOffices(this.portal.getBean(JdbcClient.class), this.portal.getBean(SecretBox.class))
			.office("trinh-duyet-" + year.year());
		String number = "61/TD" + year.year() + "-BC";
		String base = "/desk/years/" + year.year() + "/dispatches";

		Page clerk = signedIn(visitors, "clerk");
		clerk.navigate(base);
		clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Soạn công văn").setExact(true)).click();
		clerk.locator("#number").fill(number);
		clerk.locator("#urgency").selectOption("most-urgent");
		check(clerk, List.of());
		press(clerk, "Lưu công văn");
		String letter = clerk.url().replaceFirst("^https?://[^/]+", "");
		press(clerk, "Trình ký");
		check(clerk, List.of(base, letter));

		Page signatory = signedIn(visitors, "signatory");
		signatory.getByText("Ký công văn " + number).first().isVisible();
		check(signatory, List.of(letter));
		press(signatory, "Ký công văn");

		clerk.navigate(letter + "/issuance");
		check(clerk, List.of());
		press(clerk, "Phát hành");
		assertThat(clerk.locator(".flash.good")).containsText("Đã phát hành công văn");
		check(clerk, List.of(letter, base));
		clerk.getByText("đã phản hồi").click();
		assertThat(clerk.locator("h1")).containsText(number);

		Page reader = visitors.arrive();
		reader.navigate("/nam/" + year.year());
		assertThat(reader.locator(".trail .stop").last()).containsText(number);
		assertThat(reader.locator(".trail .stop").last()).containsText("Hỏa tốc");
		reader.locator(".trail a").last().click();
		assertThat(reader.locator("h1")).containsText(number);
		AxeCheck.assertNoViolations(reader);
	}

	private static void check(Page page, List<String> paths) {
		SoftAssertions all = new SoftAssertions();
		for (String path : paths.isEmpty() ? List.of(page.url()) : paths) {
			if (!paths.isEmpty()) {
				page.navigate(path);
			}
			all.check(() -> AxeCheck.assertNoViolations(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			all.check(() -> AxeCheck.assertReadableColours(page));
			all.check(() -> Reflow.assertNoSidewaysScroll(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		}
		all.assertAll();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).press("Enter");
		page.waitForLoadState();
	}

	private static Page signedIn(Visitors visitors, String account) {
		Page page = visitors.arrive();
		page.navigate("/sign-in");
		page.locator("[name=name]").fill(account);
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/desk");
		return page;
	}

}
