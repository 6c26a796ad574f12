package vn.noibat.approval;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A decision from its first word to the answer of its body, as a browser shows it.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "noibat.tests=own-years")
class DraftBrowserTests {

	@Autowired
	private ApplicationContext portal;

	@Test
	void aDecisionIsWrittenSignedAndProposedToItsBody(Visitors visitors) {
		WorkingYear year = OwnYears.editing(this.portal);
		this.portal.getBean(Routing.class)
			.set(year.id(), List.of(new RouteStep("decision", OwnYears.OFFICE, Bilingual.of("Quyết định"),
					Bilingual.of("công bố"), false, null)), 0, Person.of("secretary", Role.SECRETARY));
		this.portal.getBean(Approving.class).submit(year.id(), Person.of("editor", Role.EDITOR));
		String number = "7" + year.year() + "/QĐ-VP";
		String paper = "/desk/years/" + year.year() + "/submission/1/papers/decision";

		Page secretary = signedIn(visitors, "secretary");
		secretary.navigate(paper);
		secretary.locator("#number").fill(number);
		secretary.locator("#signatoryName").fill("Nguyễn Văn An");
		secretary.locator("#signatoryTitle").fill("Chánh Văn phòng");
		press(secretary, "Lưu");

		Page clerk = signedIn(visitors, "clerk");
		clerk.navigate(paper);
		clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ký số và vào sổ…").setExact(true)).click();
		clerk.locator("details summary").click();
		check(clerk);
		press(clerk, "Lập tệp để ký");
		check(clerk);
		press(clerk, "Ký số và vào sổ");
		assertThat(clerk.locator(".flash.good")).containsText(number);
		check(clerk);

		Page body = signedIn(visitors, "approver-city");
		body.navigate("/desk/years/" + year.year() + "/approval");
		assertThat(body.locator("#agree-documentId option:checked")).containsText(number);
		press(body, "Đồng ý");
		assertThat(body.locator(".steps")).containsText(number);
	}

	private static void check(Page page) {
		SoftAssertions all = new SoftAssertions();
		all.check(() -> AxeCheck.assertNoViolations(page));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		all.check(() -> AxeCheck.assertReadableColours(page));
		all.check(() -> Reflow.assertNoSidewaysScroll(page));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
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
