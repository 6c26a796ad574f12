package vn.noibat.edition;

import java.time.Clock;
import java.time.Duration;
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
import vn.noibat.approval.Approving;
import vn.noibat.approval.RouteStep;
import vn.noibat.approval.Routing;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From route to release, as a browser shows it.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "noibat.tests=own-years")
class ReleaseBrowserTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Previewing previewing;

	@Autowired
	private Clock clock;

	@Test
	void theSecretarysPagesAreAccessibleByDayAndNightAndOnAPhone(Visitors visitors) {
		WorkingYear edited = OwnYears.editing(this.portal);
		WorkingYear approved = OwnYears.approved(this.portal);
		WorkingYear scheduled = OwnYears.released(this.portal);
		OwnYears.approveCorrection(this.portal, scheduled.id(), "Tiêu đề đã đính chính", Bilingual.of("Sửa tiêu đề"));
		this.publishing.seal(scheduled.id(), SECRETARY);
		this.publishing.schedule(scheduled.id(), 2, this.clock.instant().plus(Duration.ofDays(1)), SECRETARY);
		this.previewing.make(scheduled.id(), 2, "Văn phòng Thành ủy", 7, SECRETARY);
		this.publishing.proposeWithdrawal("hai-phong-2022", Bilingual.of("Rút để kiểm tra lại nguồn"), SECRETARY);

		check(visitors, "secretary", List.of(page(edited, "route"), page(edited, "submission"), page(approved, "route"),
				page(approved, "approval"), page(scheduled, "editions"), "/desk/years/2022/editions"));
	}

	@Test
	void theApproversPagesAreAccessibleByDayAndNightAndOnAPhone(Visitors visitors) {
		WorkingYear corrected = OwnYears.released(this.portal);
		this.publishing.openCorrection(corrected.id(), Bilingual.of("Sửa tiêu đề"), SECRETARY);
		OwnYears.retitle(this.portal, corrected.id(), "Cảng Lạch Huyện lớn thêm hai bến");
		this.portal.getBean(Approving.class).submit(corrected.id(), EDITOR);

		Page page = check(visitors, "approver-city", List.of(page(corrected, "approval")));
		assertThat(page.locator(".compare ins").first()).containsText("lớn thêm hai bến");
	}

	@Test
	void aPaperIsChosenFromTheRegisterAndConfirmedWithoutAScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "^409 POST .*/confirmation$");
		WorkingYear year = OwnYears.editing(this.portal);
		this.portal.getBean(Routing.class)
			.set(year.id(), List.of(new RouteStep("agreement", "permanent-members", Bilingual.of("Công văn"),
					Bilingual.of("đồng ý về nội dung"), true, null)), 0, SECRETARY);
		this.portal.getBean(Approving.class).submit(year.id(), EDITOR);
		Page clerk = visitors.withoutJavaScript();
		signIn(clerk, "clerk");
		clerk.navigate(page(year, "approval"));
		register(clerk, "4873-CV/VPTU-" + year.year());
		assertThat(clerk.locator(".flash.good")).isVisible();

		Page secretary = visitors.withoutJavaScript();
		signIn(secretary, "secretary");
		secretary.navigate(page(year, "approval"));
		secretary.locator("#digits").fill("00000000");
		secretary.locator("#digits").press("Enter");
		assertThat(secretary.locator(".flash.bad")).isVisible();
		assertThat(secretary.locator("#digits")).hasValue("00000000");
		secretary.locator("#digits").fill(hash(year).substring(0, 8));
		secretary.locator("#digits").press("Enter");
		assertThat(secretary.locator(".flash.good")).isVisible();

		// The paper is in the register now, for whoever answers next.
		WorkingYear next = OwnYears.editing(this.portal);
		this.portal.getBean(Routing.class)
			.set(next.id(), List.of(new RouteStep("agreement", "permanent-members", Bilingual.of("Công văn"),
					Bilingual.of("đồng ý về nội dung"), true, null)), 0, SECRETARY);
		this.portal.getBean(Approving.class).submit(next.id(), EDITOR);
		Page registrar = check(visitors, "clerk", List.of(page(next, "approval")));
		registrar.locator("#paper-documentId").selectOption("4873-cv-vptu-" + year.year());
		registrar.locator("#paper button[type=submit]").click();
		assertThat(registrar.locator("#waiting")).containsText("4873-CV/VPTU-" + year.year());
		check(visitors, "secretary", List.of(page(next, "approval")));
	}

	@Test
	void anEditionIsSealedScheduledReleasedCorrectedAndTakenBackWithoutAScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "^422 POST .*/release-time$");
		WorkingYear year = OwnYears.approved(this.portal);
		Page page = visitors.withoutJavaScript();
		signIn(page, "secretary");
		page.navigate(page(year, "editions"));
		press(page, "Chốt bản công bố");
		assertThat(page.locator(".stages [aria-current]")).containsText("đã chốt, chờ công bố");

		page.locator("#label-1").fill("Văn phòng Thành ủy");
		page.locator("#label-1").press("Enter");
		assertThat(page.locator("code.hash").first()).containsText("/xem-truoc/");

		page.locator("#at-1").evaluate("(input) => input.type = 'text'");
		page.locator("#at-1").fill("chiều mai");
		page.locator("#at-1").press("Enter");
		assertThat(page.locator(".flash.bad")).containsText("Chọn ngày và giờ công bố");
		page.locator("#at-1").fill("2099-01-20T17:00");
		page.locator("#at-1").press("Enter");
		assertThat(page.locator(".stages [aria-current]")).containsText("chờ đến giờ: 17:00");
		press(page, "Bỏ hẹn giờ");
		press(page, "Công bố ngay");
		assertThat(page.locator(".stages [aria-current]")).containsText("xong");

		page.locator("#correct-vi").fill("Sửa tiêu đề");
		press(page, "Mở đính chính");
		assertThat(page.locator(".flash.good")).isVisible();
		page.navigate("/desk/years/" + year.year() + "/editions");
		page.locator("summary")
			.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Thu hồi"))
			.press("Enter");
		page.locator("#withdraw-vi").fill("Rút để kiểm tra lại nguồn");
		press(page, "Đề nghị thu hồi");
		Page clerk = visitors.withoutJavaScript();
		signIn(clerk, "clerk");
		clerk.navigate(page(year, "editions"));
		press(clerk, "Xác nhận thu hồi");
		assertThat(clerk.locator(".flash.good")).isVisible();
	}

	/** Looks at pages by day, by night and on the narrowest phone. */
	private static Page check(Visitors visitors, String account, List<String> paths) {
		Page page = visitors.arrive();
		signIn(page, account);
		SoftAssertions all = new SoftAssertions();
		for (String path : paths) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertNoViolations(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			all.check(() -> AxeCheck.assertReadableColours(page));
			all.check(() -> Reflow.assertNoSidewaysScroll(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		}
		all.assertAll();
		return page;
	}

	private static void register(Page page, String number) {
		page.locator("#paper-number").fill(number);
		page.locator("#paper-issuedOn").fill("2023-01-17");
		page.locator("#paper-subject").fill("Đồng ý nội dung danh sách");
		page.locator("#paper-file")
			.setInputFiles(new com.microsoft.playwright.options.FilePayload("tra-loi.pdf", "application/pdf",
					vn.noibat.file.Samples.pdf("Answer")));
		page.locator("#paper button[type=submit]").click();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).press("Enter");
		page.waitForLoadState();
	}

	private static void signIn(Page page, String account) {
		page.navigate("/sign-in");
		page.locator("[name=name]").fill(account);
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("[name=password]").press("Enter");
		page.waitForURL("**/desk");
	}

	private String hash(WorkingYear year) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select sha256 from approval_submission where year_id = ? order by number desc limit 1")
			.param(year.id())
			.query(String.class)
			.single();
	}

	private static String page(WorkingYear year, String place) {
		return "/desk/years/" + year.year() + "/" + place;
	}

}
