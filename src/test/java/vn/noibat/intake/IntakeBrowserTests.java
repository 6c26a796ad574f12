package vn.noibat.intake;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.file.Samples;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A paper from the drop to the list, as an editor and a clerk do it; without scripts too.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IntakeBrowserTests {

	private static final int YEAR = 2092;

	@Autowired
	private YearKeeping years;

	@Autowired
	private ApplicationContext portal;

	@TempDir
	private Path folder;

	private void openTheYear() {
		WorkingYear year = this.years.open(YEAR, 4, Bilingual.of("Bốn kết quả nổi bật"),
				Person.of("secretary", Role.SECRETARY));
		TestEditing.begin(this.portal, year.id(), 1, Person.of("editor", Role.EDITOR));
	}

	private Path paper(int year) throws java.io.IOException {
		return Files.write(this.folder.resolve("danh-sach-thu.docx"), Samples.docx(TrialPapers.letter(year)));
	}

	@Test
	void aCorrectedFigureReachesItsHighlightWithItsPlace(Visitors visitors) throws java.io.IOException {
		openTheYear();
		Page page = visitors.arrive();
		signIn(page, "editor");
		page.navigate("/desk/intakes");
		AxeCheck.assertNoViolations(page);
		page.locator("#file").setInputFiles(paper(YEAR));
		page.locator("main form button[type=submit]").first().click();
		assertThat(page.locator(".flash.good")).isVisible();
		String address = page.url();
		AxeCheck.assertNoViolations(page);
		Page night = visitors.preferring(ColorScheme.DARK);
		signIn(night, "clerk");
		night.navigate(address);
		AxeCheck.assertReadableColours(night);
		Reflow.assertNoSidewaysScroll(night);
		night.locator(".registration button").click();
		assertThat(night.locator(".flash.good")).containsText("9001/VP-TT");

		page.navigate(address);
		// A decision is kept as soon as it is made.
		Locator figure = page.locator(".finding").first();
		figure.locator("input[value=ACCEPTED]").check();
		kept(page.locator(".paper a.spot.accepted").first());
		figure.locator("input[name$='.value']").fill("150.000");
		Locator highlight = page.locator(".part:has(.finding)").first();
		highlight.locator("select[name=field]").selectOption("economy");
		highlight.locator("button[value=take]").click();
		page.locator(".part:has(.finding)").first().locator("button[value=drop]").click();
		assertThat(page.locator(".part:has(.finding)").first()).containsText("Đã sửa khác với văn bản.");
		for (int other = 2; other <= 3; other++) {
			page.locator(".part:has(h2:text-is('Kết quả " + other + "')) input[name=decision][value=DROPPED]").check();
			kept(page.locator(".part:has(h2:text-is('Kết quả " + other + "')) > .hint"));
		}
		page.locator("#finish form").first().locator("button").click();

		assertThat(page.locator(".flash.good")).containsText("Đã nhận danh sách năm " + YEAR);
		assertThat(page.locator("#disagreements")).isVisible();
		String list = page.url();
		page.navigate("/desk/years/" + YEAR);
		page.locator("main .notice a:text-is('Xem từng chỗ')").click();
		assertThat(page.locator("#disagreements")).isVisible();
		page.navigate(list);
		page.locator("th a:text-is('Thu ngân sách giữ nhịp')").click();
		page.navigate(page.url() + "/text");
		Locator row = page.locator("tr:has(th:text-is('Tổng thu ngân sách trên địa bàn'))");
		assertThat(row).containsText("150.000");
		assertThat(row).containsText("đoạn 19: «Tổng thu ngân sách trên địa bàn đạt gần 120.000 tỷ đồng");
		row.locator("a:text-is('Xem trong văn bản')").click();
		assertThat(page.locator(".paper .spot:target")).hasText("gần 120.000 tỷ đồng");
	}

	@Test
	void savesOverNobodyUnseen(Visitors visitors, Faults faults) throws java.io.IOException {
		Page one = visitors.arrive();
		signIn(one, "editor");
		one.navigate("/desk/intakes");
		one.locator("#file").setInputFiles(paper(YEAR + 1));
		one.locator("main form button[type=submit]").first().click();
		assertThat(one.locator(".flash.good")).isVisible();
		Page other = visitors.preferring(ColorScheme.DARK);
		signIn(other, "editor");
		other.navigate(one.url());
		String part = ".part:has(.finding) >> nth=0 >> ";

		// What is typed is kept as what is ticked is.
		other.locator(part + "input[name=title]").fill("Tiêu đề của người thứ hai");
		other.locator(part + "input[name=title]").blur();
		kept(other.locator(part + ".hint:has-text('lưu lúc')"));
		faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*/highlights/");
		one.evaluate("() => [...document.querySelectorAll('.finding input[value=ACCEPTED]')].slice(0, 2)"
				+ ".forEach((radio) => radio.click())");

		kept(one.locator(".conflict"));
		assertThat(one.locator(".conflict")).containsText("Tiêu đề của người thứ hai");
		one.reload();
		assertThat(one.locator(part + "input[name=title]")).hasValue("Tiêu đề của người thứ hai");
		assertThat(one.locator(part + "input[value=ACCEPTED]:checked")).hasCount(0);

		// What somebody else saved of another part is not taken over unseen, however much
		// is saved here meanwhile.
		other.reload();
		String second = ".part:has(.finding) >> nth=1 >> ";
		other.locator(second + "input[name=title]").fill("Phần khác, sửa sau");
		other.locator(second + "input[name=title]").blur();
		kept(other.locator(second + ".hint:has-text('lưu lúc')"));
		one.locator(part + "input[name=title]").fill("Sửa ở phần này");
		one.locator(part + "input[name=title]").blur();
		one.waitForResponse((answer) -> answer.url().contains("part="), () -> {
		});
		faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*/acceptance");
		one.locator("#finish form").first().locator("button").click();
		assertThat(one.locator(".flash.bad")).containsText("Có người vừa sửa một phần của văn bản này");
	}

	// It goes to the portal and back, on a machine that may do much else.
	private static void kept(Locator told) {
		told.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
	}

	private static void signIn(Page page, String account) {
		page.navigate("/sign-in");
		page.locator("[name=name]").fill(account);
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/desk");
	}

}
